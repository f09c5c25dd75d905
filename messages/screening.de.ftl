### Die Fragen vor der ersten Dehnung, und was ein Ja bedeutet, auf Deutsch. Gleiche Namen und gleiche Variablen wie in
### screening.en.ftl; das prüft tools/page_messages_test.py.
###
### screening-q-     die Frage: ein Gedanke, du, mit Ja oder Nein zu beantworten
### screening-more-  was damit gemeint ist
### screening-why-   warum wir fragen, und was ein Ja nicht heißt
### screening-tell-  was man in der Praxis sagt, in der Ich-Form
### Noch hat niemand aus einem Heilberuf diese Texte geprüft.

screening-q-bladder-bowel = In den letzten zwei Wochen: Ist mit Blase oder Darm etwas neu?
screening-more-bladder-bowel = Du kannst das Wasser schwer lassen oder halten, spürst weniger, wie es läuft, verlierst Stuhl, oder merkst nicht mehr, wenn du musst.
screening-why-bladder-bowel = Selten werden die Nerven am unteren Ende der Wirbelsäule eingeklemmt. Blase und Darm zeigen es früh, und dann zählen Stunden.
screening-tell-bladder-bowel = In den letzten zwei Wochen hat sich bei mir mit Blase oder Darm etwas verändert.

screening-q-saddle = In den letzten zwei Wochen: Fühlt es sich zwischen den Beinen anders an?
screening-more-saddle = Taub oder kribbelig um After, Geschlecht oder an den Innenseiten der Oberschenkel, oder Sex fühlt sich plötzlich anders an oder geht nicht mehr.
screening-why-saddle = Dieselben Nerven sorgen dort für das Gefühl. Es ist unangenehm zu sagen, und in der Praxis wird jeden Tag danach gefragt.
screening-tell-saddle = In den letzten zwei Wochen hat sich mein Gefühl zwischen den Beinen verändert.

screening-q-both-legs = In den letzten zwei Wochen: Tun dir neuerdings beide Beine weh, oder kribbeln sie?
screening-more-both-legs = Beide auf einmal, oder erst das eine und jetzt auch das andere.
screening-why-both-legs = Ein Bein ist bei Ischias üblich. Beide können heißen, dass eine große Bandscheibe auf viele Nerven drückt.
screening-tell-both-legs = Seit den letzten zwei Wochen habe ich Schmerzen oder Kribbeln in beiden Beinen.

screening-q-leg-weakness = Ist ein Bein deutlich schwach, oder wird es schwächer?
screening-more-leg-weakness = Es knickt weg, du kommst kaum eine Stufe hoch, oder es ist schwächer als vor ein paar Tagen. Nicht gemeint: müde nach einem Weg.
screening-why-leg-weakness = Schmerz allein ist selten gefährlich. Kraft, die schwindet, kann wegbleiben, wenn niemand bald nachsieht.
screening-tell-leg-weakness = Mein Bein ist deutlich schwach oder wird schwächer.

screening-q-foot-drop = Schleift oder klatscht ein Fuß beim Gehen?
screening-more-foot-drop = Du kannst ihn vorne nicht anheben, oder du stolperst über die Zehen.
screening-why-foot-drop = Es kann heißen, dass ein Nerv den Muskel nicht mehr steuert. Das sollte am selben Tag jemand ansehen.
screening-tell-foot-drop = Mein Fuß schleift. Ich kann ihn vorne nicht richtig anheben.

screening-q-fracture = Könnte ein Knochen gebrochen sein?
screening-more-fracture = Der Schmerz kam mit einem schweren Sturz, einem Unfall oder einem Schlag. Oder er kam plötzlich, und deine Knochen sind dünn (Osteoporose), oder du nimmst seit Monaten Kortison.
screening-why-fracture = Ein Bruch muss gefunden sein, bevor man etwas bis an die Grenze bewegt. Dünne Knochen brechen auch ohne Sturz.
screening-tell-fracture = Mein Schmerz kam nach einem Unfall, oder plötzlich bei dünnen Knochen oder Kortison.

screening-q-infection = Könnte es eine Infektion sein?
screening-more-infection = Fieber, Schüttelfrost oder Nachtschweiß zusammen mit dem Schmerz, ein schwaches Immunsystem, oder gespritzte Drogen.
screening-why-infection = Eine Infektion der Wirbelsäule ist selten und lässt sich gut behandeln, wenn sie früh gefunden wird.
screening-tell-infection = Ich habe Schmerzen in Rücken oder Bein mit Fieber, oder ich bin anfälliger für Infektionen.

screening-q-thrombosis = Ist eine Wade geschwollen, warm oder druckempfindlich?
screening-more-thrombosis = Eine mehr als die andere, und neu. Bei Schmerz in der Brust oder Atemnot: sofort den Notruf wählen.
screening-why-thrombosis = Es kann ein Blutgerinnsel sein. Ein Bein mit einem Gerinnsel sollte man nicht dehnen.
screening-tell-thrombosis = Eine meiner Waden ist neuerdings geschwollen, warm oder druckempfindlich.

screening-q-cancer = Hattest du einmal Krebs, oder nimmst du ungewollt ab?
screening-more-cancer = Oder weckt dich der Schmerz jede Nacht, egal wie du liegst?
screening-why-cancer = Die meisten, die hier Ja sagen, haben gewöhnliche Rückenschmerzen. Es sollte vorher nur jemand davon gehört haben.
screening-tell-cancer = Ich hatte Krebs, nehme ungewollt ab, oder werde jede Nacht vom Schmerz wach.

screening-q-inflammatory = Ist dein Rücken jeden Morgen länger als eine halbe Stunde steif?
screening-more-inflammatory = Seit über drei Monaten, mit Bewegung besser, mit Ruhe nicht.
screening-why-inflammatory = Das kann eine Entzündung der Wirbelsäule sein, gegen die es gute Medikamente gibt.
screening-tell-inflammatory = Seit über drei Monaten ist mein Rücken jeden Morgen steif, und Bewegung macht es besser.

screening-q-thoracic = Sitzt der Schmerz zwischen den Schulterblättern oder um die Rippen?
screening-more-thoracic = Neu, und nicht weiter unten. Bei Druck in der Brust oder Atemnot: sofort den Notruf wählen.
screening-why-thoracic = Die Dehnungen sind für den unteren Rücken und die Rückseite der Beine. Schmerz weiter oben hat öfter andere Gründe.
screening-tell-thoracic = Ich habe neue Schmerzen zwischen den Schulterblättern oder um die Rippen.

screening-q-age = Bist du unter 16, oder über 50 und hast zum ersten Mal Rückenschmerzen?
screening-more-age = Zum ersten Mal heißt: noch nie im Leben, und es hat noch niemand danach gesehen.
screening-why-age = In diesem Alter haben Rückenschmerzen etwas öfter einen bestimmten Grund. Einmal nachsehen lassen genügt.
screening-tell-age = Ich bin unter 16, oder über 50, und habe zum ersten Mal Rückenschmerzen.

screening-q-healing = Heilt bei dir etwas, oder ist etwas ersetzt?
screening-more-healing = Eine Operation an Rücken, Hüfte oder Knie in den letzten drei Monaten, eine künstliche Hüfte oder ein künstliches Knie, oder ein gerissener oder stark gezerrter Muskel hinten am Oberschenkel.
screening-why-healing = Wer dich operiert hat oder behandelt, weiß, wie weit Hüfte und Knie dürfen. Frag nach genau diesen zwei Dehnungen.
screening-tell-healing = Ich wurde operiert, habe ein künstliches Gelenk, oder habe mir den Muskel hinten am Oberschenkel verletzt.

screening-q-pregnancy = Bist du schwanger, oder hast du in den letzten drei Monaten ein Kind bekommen?
screening-more-pregnancy = Eine der Dehnungen macht man auf dem Rücken liegend.
screening-why-pregnancy = Die Gelenke sind dann lockerer, und flach zu liegen tut nicht allen gut. Deine Hebamme oder Ärztin weiß Rat.
screening-tell-pregnancy = Ich bin schwanger oder habe vor Kurzem ein Kind bekommen.

## Wenn die Antwort Ja war

stopped-whom-emergency = Die Notaufnahme eines Krankenhauses. Kommst du nicht sicher hin, der Rettungsdienst.
stopped-whom-same-day = Heute deine Arztpraxis. Ist sie geschlossen, der ärztliche Bereitschaftsdienst (in Deutschland 116 117).
stopped-whom-soon = Deine Ärztin, dein Arzt, oder eine Physiotherapie, zu der du direkt gehen kannst.
stopped-say-emergency = Sag, was du hier geantwortet hast, und: „Bitte prüfen Sie, ob die Nerven am unteren Ende der Wirbelsäule eingeklemmt sind (Cauda equina).“
stopped-say-same-day = Sag am Telefon, was du hier geantwortet hast, und dass du heute noch untersucht werden sollst.
stopped-say-soon = Sag, was du hier geantwortet hast, und frag: „Darf ich diese zwei Dehnungen für die Beinrückseite machen?“
stopped-not-emergency = Dehne nicht, warte nicht, bis es vergeht, und fahr nicht selbst, wenn ein Bein taub oder schwach ist.
stopped-not-same-day = Dehne nicht. Wird es schlimmer, oder verändert sich etwas an Blase, Darm oder Gefühl zwischen den Beinen: sofort in die Notaufnahme.
stopped-not-soon = Dehne bis dahin nicht. Gehen und Bewegung im Alltag tun den meisten gut.
stopped-take-title = Nimm das mit
stopped-take = Zeig diese Seite, oder lies sie vor.
stopped-take-from = Beantwortet am { $date } in Sitbone, einem Programm zum Dehnen zu Hause. Es untersucht niemanden.
emergency-number =
    { $region ->
        [eu] 112
        [uk] 999
        [us] 911
        [au] 000
       *[other] 112
    }
emergency-number-more =
    { $region ->
        [eu] In der ganzen Europäischen Union, von jedem Telefon.
        [uk] Im Vereinigten Königreich. 112 geht auch.
        [us] In den USA und in Kanada.
        [au] In Australien. Vom Mobiltelefon geht auch 112.
       *[other] In vielen Ländern, vom Mobiltelefon. Wo es nicht geht, wähle den Notruf deines Landes.
    }
