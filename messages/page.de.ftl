### Texte der Übungsseite auf Deutsch. Gleiche Namen und gleiche Variablen wie in page.en.ftl.
###
### say-  gesprochen, und dabei gezeigt: kurz, warm, kein Fachwort. Höchstens neun Wörter, wo es geht.
### do-   Überschrift beim Üben: was jetzt zu tun ist. Aus drei Metern lesbar.
### hint- warum nichts zu sehen ist; hint-...-do sagt, was hilft.

## Gesprochen: in Stellung kommen

say-begin-one = Dehnung Eins, { $side ->
        [left] linkes
       *[right] rechtes
    } Bein. Leg dich auf den Rücken.
say-begin-two = Dehnung Zwei, { $side ->
        [left] linkes
       *[right] rechtes
    } Bein. Setz dich auf die Stuhlkante.
say-setup-one = Fass hinter den { $side ->
        [left] linken
       *[right] rechten
    } Oberschenkel, Knie zur Decke.
say-setup-two = { $side ->
        [left] Linkes
       *[right] Rechtes
    } Bein nach vorn, Knie weich. Sitz aufrecht.
say-seen = Ich sehe dich gut.
say-ready = Bleib so. Gleich geht es los.
say-ready-timer = Mach dich bereit. Gleich geht es los.
say-other-leg = Jetzt ist das andere Bein dran: das { $side ->
        [left] linke
       *[right] rechte
    }.

## Gesprochen: eine Wiederholung

say-reach-one = Streck langsam das Knie, bis es leicht zieht.
say-reach-two = Beug dich aus der Hüfte vor, Brust voran.
say-reach-press = Drück eine Taste, wenn du das Ziehen spürst.
say-hold = Halte es da. Atme ruhig.
say-hold-again = Da. Halte es und atme.
say-halfway = Die Hälfte. Atme weiter.
say-five-more = Noch fünf Sekunden.
say-count = { $number ->
        [3] Drei.
        [2] Zwei.
       *[1] Eins.
    }
say-well-done = Sehr gut.
say-release-one = Beug langsam das Knie und ruh dich aus.
say-release-two = Komm langsam hoch und ruh dich aus.
say-rest = { $seconds } Sekunden Pause.
say-again = Noch einmal, dasselbe Bein.
say-last = Das letzte Mal auf dieser Seite.
say-short-hold = Das war kurz. Es zählt trotzdem.
say-go-on-holding = Noch ein wenig, wenn es guttut.

## Gesprochen: Seiten, Dehnungen, Schluss

say-switch-one = Seitenwechsel. Jetzt das { $side ->
        [left] linke
       *[right] rechte
    } Bein hoch.
say-switch-two = Seitenwechsel. Jetzt das { $side ->
        [left] linke
       *[right] rechte
    } Bein nach vorn.
say-next-stretch = { $stretch ->
        [one] Jetzt Dehnung Eins. Leg dich vorsichtig hin.
       *[two] Jetzt Dehnung Zwei. Steh vorsichtig auf.
    }
say-finished = Das war alles. Sehr gut.
say-stopped = Beendet. Was du getan hast, bleibt erhalten.

## Gesprochen: ein Hinweis für jeden Fehler, das Gute zuerst; und Lob, wenn er behoben ist

say-fault-rounded_back = Gut. Jetzt lass den Rücken lang werden.
say-fault-thigh_dropped = Gut. Bring das Knie wieder über die Hüfte.
say-fault-knee_locked = Gut. Lass das Knie etwas weicher.
say-fault-bouncing = Gut. Komm zur Ruhe und bleib da.
say-fault-other = Gut. Komm dahin zurück, wo es leicht war.
say-fixed-rounded_back = Genau so. Ein langer Rücken.
say-fixed-thigh_dropped = Genau so. Knie über der Hüfte.
say-fixed-knee_locked = Genau so. Ein weiches Knie.
say-fixed-bouncing = Genau so. Ganz ruhig.
say-fixed-other = Genau so.
say-short-of-straight = Nicht ganz gestreckt ist ein Zeichen, kein Versagen.
say-breathe = Lass den Atem fließen.

## Gesprochen: wo es zieht

say-where = Wo spürst du das Ziehen?
say-where-choices = Eins: hinten am Oberschenkel. Zwei: nirgends. Drei: im Rücken. Vier: unter dem Knie.
say-felt-thigh = Gut. Da gehört es hin.
say-straighten = Streck das Knie ein wenig.
say-stronger-later = Gut für heute. Eine stärkere Dehnung kommt vielleicht später.
say-felt-back = Dann beug dich weniger, und aus der Hüfte.
say-felt-below_knee = Das ist nicht die Dehnung. Lass nach.

## Gesprochen: es tut mehr weh

say-ease-one = Lass nach. Beug das Knie. Atme.
say-ease-two = Lass nach. Komm langsam hoch. Atme.
say-ease-choose = Sanft weiter, oder Schluss für heute?
say-gently = Dann sanft. Geh weniger weit.

## Gesprochen: Pause und Rückkehr

say-paused = Pause. Lass dir Zeit.
say-paused-gone = Pause. Ich warte, bis du wieder da bist.
say-resumed = Weiter geht es.
say-back-again = Da bist du wieder. Weiter geht es.

## Gesprochen: warum nichts zu sehen ist, und was hilft

say-hint-no_picture = Von der Kamera kommt kein Bild.
say-hint-no_person = Ich sehe dich nicht. Komm ins Bild.
say-hint-out_of_picture = Du bist nicht ganz im Bild. Rück etwas zurück.
say-hint-hidden = Etwas steht vor deinem Bein.
say-hint-not_from_side = Dreh dich, bis ich dich von der Seite sehe.
say-hint-turn = Dreh dich, bis ich dich von der Seite sehe.
say-hint-legs_alike = Beweg ein Bein, damit ich sie unterscheide.
say-hint-implausible = Ich habe dein Bein verloren. Bleib kurz ruhig.
say-hint-unsure_posture = Diese Stellung kann ich nicht lesen. Fang neu an.
say-hint-too_dark = Es ist zu dunkel. Mach bitte Licht.
say-hint-move_back = Stell die Kamera etwas weiter weg.
say-hint-move_closer = Stell die Kamera näher heran.
say-hint-move_left = Rück die Kamera etwas nach links.
say-hint-move_right = Rück die Kamera etwas nach rechts.
say-hint-camera_lower = Stell die Kamera tiefer, auf Höhe der Hüfte.
say-hint-camera_level = Stell die Kamera gerade hin.
say-hint-lie_down = Leg dich bitte auf den Rücken.
say-hint-sit_down = Setz dich bitte auf die Stuhlkante.
say-hint-lift_thigh = Heb den Oberschenkel, Knie zur Decke.
say-hint-leg_out = Streck das Bein nach vorn aus.
say-hint-sit_tall = Setz dich bitte erst aufrecht hin.
say-hint-hold_still = Bleib einen Moment ganz ruhig.
say-hint-two_people = Ich sehe zwei Menschen. Bitte nur einer.
say-hint-arm_over_back = Nimm den Arm vom Rücken weg.
say-hint-outline_lost = Ich sehe deinen Rücken nicht gut.

## Gesprochen: das Gerät

say-wake-lost = Achtung: Der Bildschirm kann dunkel werden.
say-camera-lost = Die Kamera ist weg. Was du getan hast, bleibt.
say-camera-back = Die Kamera ist wieder da. Weiter geht es.
say-restarted = Einen Moment. Ich fange da wieder an.
say-slow = Dieses Gerät ist langsam. Beweg dich bitte langsam.
say-voice-test = So klingt meine Stimme.

## Überschriften beim Üben

do-framing-one = Leg dich auf den Rücken, Seite zur Kamera
do-framing-two = Setz dich auf die Stuhlkante, Seite zur Kamera
do-setup-one = { $side ->
        [left] Linken
       *[right] Rechten
    } Oberschenkel hoch, Hände dahinter
do-setup-two = { $side ->
        [left] Linkes
       *[right] Rechtes
    } Bein nach vorn, aufrecht sitzen
do-ready = Mach dich bereit
do-reach-one = Streck langsam das Knie
do-reach-two = Beug dich aus der Hüfte vor
do-reach-press-one = Streck das Knie. Drück, wenn es zieht
do-reach-press-two = Beug dich vor. Drück, wenn es zieht
do-straighten = Streck das Knie ein wenig
do-hold = Halte es da
do-release-one = Beug langsam das Knie
do-release-two = Komm langsam hoch
do-rest = Ruh dich aus
do-switch-one = Wechsel: { $side ->
        [left] linkes
       *[right] rechtes
    } Bein hoch
do-switch-two = Wechsel: { $side ->
        [left] linkes
       *[right] rechtes
    } Bein nach vorn
do-next-stretch = { $stretch ->
        [one] Jetzt: Dehnung Eins
       *[two] Jetzt: Dehnung Zwei
    }
do-question = Wo spürst du das Ziehen?
do-eased-one = Beug das Knie. Atme
do-eased-two = Komm langsam hoch. Atme
do-paused = Pause
do-paused-gone = Pause, bis du wieder da bist
do-paused-unseen = Pause, bis ich dich sehe
do-done = Fertig. Sehr gut
do-stopped = Schluss für heute

## Warum nichts zu sehen ist, und was hilft

hint-no_picture = Die Kamera gibt kein Bild
hint-no_picture-do = Prüfe, ob sie frei und angeschlossen ist.
hint-no_person = Ich sehe niemanden
hint-no_person-do = Komm ins Bild, von Kopf bis Fuß.
hint-out_of_picture = Du bist nicht ganz im Bild
hint-out_of_picture-do = Rück etwas zurück, oder stell die Kamera weiter weg.
hint-hidden = Etwas steht vor deinem Bein
hint-hidden-do = Mach die Sicht zwischen Kamera und dir frei.
hint-not_from_side = Ich sehe dich nicht von der Seite
hint-not_from_side-do = Dreh dich, oder stell die Kamera genau neben dich.
hint-turn = Ich sehe dich nicht von der Seite
hint-turn-do = Dreh dich, oder stell die Kamera genau neben dich.
hint-legs_alike = Beide Beine sehen gleich aus
hint-legs_alike-do = Beweg das Bein, das du dehnen willst.
hint-implausible = Ich habe dein Bein verloren
hint-implausible-do = Bleib einen Moment ruhig.
hint-unsure_posture = Diese Stellung kann ich nicht lesen
hint-unsure_posture-do = Komm zurück an den Anfang und versuch es noch einmal.
hint-too_dark = Es ist zu dunkel
hint-too_dark-do = Mach Licht, oder zieh die Vorhänge auf.
hint-move_back = Zu nah
hint-move_back-do = Stell die Kamera zwei bis drei Meter von dir weg.
hint-move_closer = Zu weit weg
hint-move_closer-do = Stell die Kamera näher heran, zwei bis drei Meter.
hint-move_left = Du bist am Rand
hint-move_left-do = Rück die Kamera etwas nach links.
hint-move_right = Du bist am Rand
hint-move_right-do = Rück die Kamera etwas nach rechts.
hint-camera_lower = Die Kamera schaut von oben
hint-camera_lower-do = Stell sie tiefer, auf Höhe deiner Hüfte.
hint-camera_level = Die Kamera steht schief
hint-camera_level-do = Stell sie gerade hin.
hint-lie_down = Ich sehe dich, aber nicht liegend
hint-lie_down-do = Leg dich auf den Rücken.
hint-sit_down = Ich sehe dich, aber nicht sitzend
hint-sit_down-do = Setz dich auf die Stuhlkante.
hint-lift_thigh = Ich sehe dich
hint-lift_thigh-do = Heb den Oberschenkel, bis das Knie zur Decke zeigt.
hint-leg_out = Ich sehe dich
hint-leg_out-do = Streck das Bein nach vorn aus.
hint-sit_tall = Gleich geht es los
hint-sit_tall-do = Sitz einen Moment aufrecht.
hint-hold_still = Gleich geht es los
hint-hold_still-do = Bleib einen Moment ganz ruhig.
hint-two_people = Ich sehe zwei Menschen
hint-two_people-do = Bitte nur einer im Bild.
hint-arm_over_back = Ich sehe deinen Rücken nicht
hint-arm_over_back-do = Nimm den Arm davon weg.
hint-outline_lost = Ich sehe deinen Rücken nicht gut
hint-outline_lost-do = Lass hinter dir etwas Platz.

## Wörter, die viele Bildschirme teilen

nav-label = Seiten
settings = Einstellungen
close = Schließen
cancel = Abbrechen
back = Zurück
next = Weiter
yes = Ja
no = Nein
percent = { $value } %
seconds = { $seconds } s
stretch-one = Dehnung Eins
stretch-two = Dehnung Zwei
stretch-one-about = Auf dem Rücken, ein Oberschenkel senkrecht, das Knie strecken.
stretch-two-about = Auf der Stuhlkante, ein Bein nach vorn, aus der Hüfte vorbeugen.
leg-left = linkes Bein
leg-right = rechtes Bein
after-angle = { $value }° ± { $pm }°
not-reviewed = Diese Texte hat noch keine Fachperson geprüft.
small-print = Sitbone erklärt und begleitet. Es ist kein Medizinprodukt und ersetzt keine Ärztin, keinen Arzt und keine Physiotherapie.
privacy-link = Datenschutz, und wie du ihn prüfst
alt-one = Ein Mensch auf dem Rücken hält einen Oberschenkel senkrecht und streckt das Knie.
alt-two = Ein Mensch auf der Stuhlkante, ein Bein nach vorn, beugt sich mit langem Rücken vor.
alt-one-start = Ein Mensch auf dem Rücken, ein Oberschenkel senkrecht, das Knie gebeugt.
alt-two-start = Ein Mensch sitzt aufrecht auf der Stuhlkante, ein Bein nach vorn.
alt-place = Von oben: Ein Mensch liegt auf einer Matte, die Kamera steht genau neben der Hüfte, zwei bis drei Meter entfernt.
place-distance = 2–3 m

## Willkommen

welcome-title = Begleitung für zwei Dehnungen, zu Hause
welcome-lead =
    Für Menschen mit Schmerzen im unteren Rücken oder Ischias. Stell Laptop oder Handy auf den Boden, leg dich hin und tu,
    was du hörst. Anfassen musst du nichts.
welcome-begin = Los geht es
welcome-begin-more = Zuerst ein paar Fragen, zu deiner Sicherheit. Zwei Minuten.
welcome-watch-title = Es sieht, wie du dehnst
welcome-watch = Nur Sekunden in guter Stellung zählen. Wird der Rücken rund oder sinkt das Bein, sagt es das sofort.
welcome-ease-title = Es lässt nach, wenn du es sagst
welcome-ease = Mehr Schmerz? Ein Druck, und es hält an und sagt dir, was jetzt hilft.
welcome-private-title = Das Video verlässt dieses Gerät nie
welcome-private = Kein Konto, kein Hochladen, kein Bild wird gespeichert. Es geht auch ohne Netz.
welcome-not-title = Was es nicht ist
welcome-not =
    Sitbone ist kein Medizinprodukt. Es kann nicht sagen, woher dein Schmerz kommt, und auch nicht, ob diese Dehnungen für
    dich richtig sind. Nach dem, was Studien zeigen, hilft Dehnen manchen Menschen mit Rückenschmerzen, und nicht allen.

## Die Fragen vor der ersten Dehnung

screening-progress = Frage { $number } von { $of }
screening-lead = Diese Fragen finden die wenigen, die vor dem Dehnen jemanden aufsuchen sollten. Ein Ja ist noch keine Diagnose.
screening-why = Warum fragst du das?
screening-again-never = Diese Fragen finden die wenigen, die vor dem Dehnen jemanden aufsuchen sollten. Ein Ja ist noch keine Diagnose.
screening-again-unanswered = Eine Frage ist noch offen. Bitte geh sie noch einmal durch.
screening-again-pause = Es ist eine Weile her. Bitte antworte noch einmal, es kann sich etwas geändert haben.
screening-again-questions = Die Fragen haben sich geändert. Bitte antworte noch einmal.
screening-again-clock = Die Uhr dieses Geräts ging wohl falsch. Bitte antworte noch einmal.
screening-again-damaged = Deine früheren Antworten lassen sich nicht lesen. Bitte antworte noch einmal.

stopped-title-emergency = Bitte hol dir jetzt Hilfe
stopped-title-same-day = Bitte geh heute noch zum Arzt
stopped-title-soon = Bitte geh erst zum Arzt
stopped-because = Denn du hast Ja gesagt bei
stopped-when-emergency = Jetzt
stopped-when-same-day = Heute
stopped-when-soon = Diese Woche
stopped-slip = Da habe ich mich vertippt
stopped-clearance = Eine Fachperson hat es erlaubt
stopped-closed =
    An dieser Seite führt kein Weg vorbei. Das ist Absicht: Solche Antworten können etwas bedeuten, das Dehnen schlimmer macht
    oder das nicht warten sollte.
slip-title = Ist die Antwort wirklich Nein?
slip-more = Bitte lies die Frage noch einmal. Die Änderung wird in deinem Tagebuch vermerkt.
slip-confirm = Ja, die Antwort ist Nein
slip-cancel = Beim Ja bleiben
clearance-title = Eine Fachperson hat es erlaubt
clearance-more = Für jemanden, der dich deswegen untersucht hat und diesen Dehnungen zugestimmt hat. Das wird in deinem Tagebuch vermerkt.
clearance-who = Wer war das?
clearance-who-missing = Bitte schreib, wer es war: ein Name oder eine Praxis.
clearance-on = An welchem Tag?
clearance-on-missing = Bitte wähle den Tag. Er kann nicht in der Zukunft liegen.
clearance-confirm = Vermerken

## Start

home-title = Bereit zum Dehnen?
home-title-first = Bereit für deine erste Dehnung?
home-title-open = Du warst noch nicht fertig
home-lead = Etwa sechs Minuten für beide Beine. Du brauchst eine Matte und einen Stuhl ohne Rollen.
home-start = Mit dem Üben beginnen
home-open = { $done } von { $wanted } Wiederholungen vom letzten Mal sind getan. Mach weiter, oder lass es dabei.
home-go-on = Weitermachen
home-drop = Dabei lassen
home-last =
    { $sessions ->
        [one] Zuletzt geübt: { $when }. Das war dein erstes Mal.
       *[other] Zuletzt geübt: { $when }. Bisher { $sessions }-mal.
    }
home-none = Noch nicht geübt.
home-offline = Alles ist jetzt auf diesem Gerät. Es geht ohne Netz.

## Plan

plan-title = Was soll es sein?
plan-stretch = Welche Dehnung?
plan-both-stretches = Beide
plan-both-stretches-about = Erst im Liegen, dann auf dem Stuhl.
plan-legs = Welches Bein?
legs-both = Beide
legs-left = Links
legs-right = Rechts
plan-mode = Wer zählt?
mode-camera = Kamera
mode-timer = Ohne Kamera
mode-video = Ein Video
mode-camera-more = Die Kamera sieht dir beim Üben zu. Nur gute Sekunden zählen, und du musst nichts anfassen.
mode-timer-more = Eine Uhr zählt, Stimme und Figur zeigen den Weg. Du drückst eine Taste, wenn es zieht.
mode-video-more = Du hast dich gefilmt. Dieselbe Begleitung sieht sich die Aufnahme an.
plan-repetitions = Wie oft auf jeder Seite?
plan-times =
    { $number ->
        [1] einmal
        [2] zweimal
       *[other] { $number }-mal
    }
plan-hold = Wie lange jedes Mal?
plan-more = Stimme und Bild
plan-picture = Was ist zu sehen?
picture-video = Ich, wie im Spiegel
picture-figure = Nur eine gezeichnete Figur
sound-title = Ton
sound-voice = Gesprochene Hinweise
sound-volume = Lautstärke
sound-try = Anhören

pain-title-before = Wie stark ist der Schmerz gerade?
pain-title-after = Und der Schmerz jetzt?
pain-lead-before = Im Rücken oder im Bein, wo es am schlimmsten ist. Über 5 von 10 wird heute nicht gedehnt. Sonst wird es mit dem verglichen, was du danach sagst.
pain-none = kein Schmerz
pain-worst = schlimmster vorstellbarer
pain-zero = 0, kein Schmerz
pain-ten = 10, schlimmster vorstellbarer Schmerz
pain-skip = Möchte ich nicht sagen
pain-stop-rule = Wird er beim Üben stärker: Drück „Es tut mehr weh“ oder H.
pain-after-none = Noch keine Antwort. Das gilt als unbekannt, nicht als gut.
pain-after-only = { $now } von 10, vermerkt.
pain-after-less = Von { $before } auf { $now }. Schön zu sehen; ein einziges Mal sagt wenig.
pain-after-same = { $now } wie vorher. Das ist in Ordnung.
pain-after-more =
    Von { $before } auf { $now }. Ruh dich jetzt aus. Ist es bis morgen früh nicht abgeklungen, lass einen Tag aus und geh
    weniger weit. Wird es immer mehr, lass jemanden danach sehen.

## Vorsicht und Aufbau

cautions-title-one = Bevor du dich hinlegst
cautions-one-place-title = Ein fester, trockener Platz
cautions-one-place = Eine Matte oder ein Teppich mit Platz ringsum und nichts zum Stolpern. Ein Bett ist zu weich.
cautions-one-down-title = Schritt für Schritt hinunter
cautions-one-down = Halte dich an etwas Festem. Ein Knie, beide Hände, dann auf die Seite, und auf den Rücken rollen.
cautions-one-up-title = Ebenso wieder hinauf
cautions-one-up = Roll auf die Seite, drück dich mit den Armen hoch, warte kurz, dann steh auf. Schwindelig? Leg dich wieder hin.
cautions-one-feel-title = Was du spüren darfst
cautions-one-feel = Ein leichtes Ziehen hinten am Oberschenkel. Schmerz, Kribbeln oder Taubheit unter dem Knie ist nicht die Dehnung: Lass nach.
cautions-title-two = Bevor du dich setzt
cautions-two-place-title = Ein Stuhl, der stehen bleibt
cautions-two-place = Ohne Rollen, mit festem Sitz, die Lehne an der Wand. Tisch oder Regal zum Festhalten in Reichweite.
cautions-two-down-title = Vorn auf die Kante
cautions-two-down = Spür den Stuhl hinter den Beinen, halte dich fest und setz dich langsam. Ein Fuß bleibt flach am Boden.
cautions-two-up-title = Mit den Händen hinauf
cautions-two-up = Komm erst aus der Beugung hoch, warte kurz, und drück dich mit beiden Händen ab.
cautions-two-feel-title = Was du spüren darfst
cautions-two-feel = Ein leichtes Ziehen hinten am Oberschenkel. Schmerz, Kribbeln oder Taubheit unter dem Knie ist nicht die Dehnung: Lass nach.
cautions-done = Alles ist bereit

setup-title-camera = Wohin mit der Kamera
setup-place-title = Neben dich, auf Höhe der Hüfte
setup-place-one = Auf den Boden, zwei bis drei Meter entfernt, genau von der Seite. Kopf und Füße sollen im Bild sein.
setup-place-two = Auf einen niedrigen Stuhl, zwei bis drei Meter entfernt, genau von der Seite. Kopf und Füße sollen im Bild sein.
setup-clothes-title = Licht im Raum, enge Kleidung
setup-clothes = Weite Hosen und Hemden verdecken Knie und Rücken. Ein Fenster hinter dir macht dich zum Schatten.
setup-private-title = Die Bilder bleiben hier
setup-private = Sie werden auf diesem Gerät angesehen und sofort vergessen. Nichts wird aufgenommen, nichts verschickt.
setup-permission = Dein Browser fragt gleich nach der Kamera. Danach musst du nichts mehr anfassen: Es geht los, wenn du in Stellung bist.
setup-allow = Kamera einschalten
setup-without = Ohne Kamera
setup-asking = Bitte erlaube die Kamera in der Frage des Browsers.
setup-loading = Einen Moment noch
setup-title-timer = Eine Uhr und eine Stimme
setup-timer-voice-title = Du hörst, was zu tun ist
setup-timer-voice = Die Figur zeigt es auch. Erst hast du Zeit, in Stellung zu kommen.
setup-timer-press-title = Irgendeine Taste, oder tipp irgendwohin
setup-timer-press = Drück, wenn es zieht, dann wird gezählt. Eine Bluetooth-Fernbedienung geht auch.
setup-timer-hurts-title = H, oder der große rote Knopf
setup-timer-hurts = Mehr Schmerz? Ein Druck, und es lässt sofort nach.
setup-begin = Los geht es
setup-title-video = Wähle dein Video
setup-video-title = Von der Seite gefilmt
setup-video = Kopf und Füße im Bild, am Anfang drei ruhige Sekunden. Die Begleitung sieht es an, als wärst du gerade da.
setup-video-private = Das Video wird nur auf diesem Gerät geöffnet. Nichts wird kopiert, nichts verschickt.
setup-choose = Video wählen

failure-timer = Ohne Kamera weiter
failure-again = Kamera noch einmal versuchen
failure-timer-more = Ohne Kamera geht es genauso: Eine Uhr zählt, Stimme und Figur zeigen den Weg.
failure-camera-refused-title = Die Kamera wurde nicht erlaubt
failure-camera-refused = Der Browser oder das Gerät hat Nein gesagt. Das lässt sich ändern, oder du machst ohne weiter.
failure-camera-refused-1 = Drück auf das Zeichen neben der Adresse dieser Seite und erlaube die Kamera.
failure-camera-refused-2 = Auf dem Handy: Sieh in den Einstellungen nach, ob der Browser die Kamera benutzen darf.
failure-camera-refused-3 = Dann versuch es noch einmal.
failure-camera-absent-title = Es wurde keine Kamera gefunden
failure-camera-absent = Dieses Gerät hat keine, oder sie ist ausgesteckt oder abgeschaltet.
failure-camera-absent-1 = Steck sie ein, oder schieb ihre Abdeckung zur Seite.
failure-camera-absent-2 = Dann versuch es noch einmal.
failure-camera-absent-3 = -
failure-camera-in-use-title = Ein anderes Programm hat die Kamera
failure-camera-in-use = Nur ein Programm zur selben Zeit kann sie benutzen.
failure-camera-in-use-1 = Schließ Videoanrufe und andere Seiten, die die Kamera benutzen.
failure-camera-in-use-2 = Dann versuch es noch einmal.
failure-camera-in-use-3 = -
failure-camera-ended-title = Die Kamera ist weg
failure-camera-ended = Sie wurde ausgesteckt, oder das Gerät hat sie weggenommen. Was du getan hast, bleibt.
failure-camera-ended-1 = Steck sie wieder ein.
failure-camera-ended-2 = Dann versuch es noch einmal: Es geht da weiter, wo du warst.
failure-camera-ended-3 = -
failure-camera-failed-title = Die Kamera ging nicht an
failure-camera-failed = Der Browser sagt nicht, warum.
failure-camera-failed-1 = Schließ andere Programme, die sie vielleicht benutzen.
failure-camera-failed-2 = Hilft das nicht, starte den Browser neu.
failure-camera-failed-3 = -
failure-video-unreadable-title = Dieses Video lässt sich nicht öffnen
failure-video-unreadable = Der Browser kennt diese Art von Datei nicht, oder sie ist beschädigt.
failure-video-unreadable-1 = MP4 mit H.264 und WebM gehen in den meisten Browsern.
failure-video-unreadable-2 = Wähle ein anderes.
failure-video-unreadable-3 = -
failure-load-failed-title = Etwas ist nicht angekommen
failure-load-failed = Ein Teil von Sitbone ließ sich nicht laden, oder er gehört zu einer anderen Version.
failure-load-failed-1 = Prüf das Netz und lade diese Seite neu.
failure-load-failed-2 = Ohne Kamera kannst du sofort beginnen.
failure-load-failed-3 = -
failure-unsupported-title = Dieser Browser kann dir nicht zusehen
failure-unsupported = Ihm fehlt etwas, das die Begleitung mit Kamera braucht. Ohne Kamera geht es.
failure-unsupported-1 = Eine neuere Version oder ein anderer Browser kann es vielleicht.
failure-unsupported-2 = -
failure-unsupported-3 = -
failure-worker-restarted-title = Einen Moment
failure-worker-restarted = Etwas musste neu gestartet werden. Was du getan hast, bleibt.
failure-worker-restarted-1 = -
failure-worker-restarted-2 = -
failure-worker-restarted-3 = -
failure-worker-broken-title = Die Begleitung mit Kamera fällt immer wieder aus
failure-worker-broken = Sie ist mehrmals abgestürzt. Was du getan hast, bleibt.
failure-worker-broken-1 = Schließ andere Programme und Seiten, vielleicht brauchen sie den Speicher.
failure-worker-broken-2 = Dann versuch es noch einmal, oder mach ohne Kamera weiter.
failure-worker-broken-3 = -

## Beim Üben

repetition-of = Wiederholung { $number } von { $of }
ring-counting = zählt
ring-waiting = zählt nicht
ring-rest = Pause
ring-ready = gleich
ring-reach = drücken oder warten
press-start = Ich bin bereit
press-feel = Ich spüre es
press-done = Fertig
press-hurts = Es tut mehr weh
press-pause = Pause
press-resume = Weiter
press-skip = Gleich weiter
press-skip-question = Keine Antwort
press-stop = Beenden
press-gently = Sanft weiter
press-stop-today = Schluss für heute
any-key = jede Taste
mute = Stumm
video-progress = Wie weit das Video ist
felt-thigh = Hinten am Oberschenkel
felt-nothing = Nirgends
felt-back = Im Rücken
felt-below-knee = Unter dem Knie
stop-title = Hier beenden?
stop-more = Was du getan hast, bleibt erhalten.
stop-confirm = Beenden
stop-go-on = Weiter üben
notice-wake-lost = Der Bildschirm kann dunkel werden. Stell das Gerät so ein, dass er anbleibt.
notice-camera-lost = Die Kamera ist weg. Was du getan hast, bleibt.
press-reopen = Kamera wieder an
notice-full = Für das Tagebuch ist kein Platz. Mach weiter: Es bleibt, solange diese Seite offen ist.
notice-slow = Dieses Gerät ist langsam. Beweg dich bitte langsam.
notice-restarted = Neu gestartet. Nichts ist verloren.
label-knee = { $value }° ± { $pm }°

## Nach dem Üben

after-title-done =
    { $seconds ->
        [0] Fertig.
        [one] Sehr gut: eine gute Sekunde
       *[other] Sehr gut: { $seconds } gute Sekunden
    }
after-title-stopped =
    { $seconds ->
        [0] Schluss für heute
        [one] Eine gute Sekunde
       *[other] { $seconds } gute Sekunden
    }
after-title-eased = Du hast rechtzeitig aufgehört
after-lead-done = Warte kurz, bevor du aufstehst: Roll auf die Seite, oder halte dich am Stuhl fest.
after-lead-stopped = Was du getan hast, zählt. Warte kurz, bevor du aufstehst.
after-lead-eased = Bei mehr Schmerz nachzulassen ist genau richtig. Bleib so, wie es angenehm ist, und atme.
after-holds =
    { $done ->
        [0] noch nicht ganz gehalten, geplant { $wanted }-mal
       *[other] { $done } von { $wanted }-mal gehalten
    }
after-seconds =
    { $seconds ->
        [one] eine gute Sekunde
       *[other] { $seconds } gute Sekunden
    }
after-knee = Gestrecktestes Knie
after-knee-unit = fehlen bis zur Streckung
after-hip = Tiefste Hüftbeugung
after-hip-unit = zwischen Rumpf und Oberschenkel
after-change-further = Letztes Mal { $last }° ± { $pm }°: mehr als Zufall. Das ist ein Fortschritt.
after-change-same = Letztes Mal { $last }° ± { $pm }°: kein Unterschied, der sich vom Zufall trennen lässt.
after-change-less = Letztes Mal { $last }° ± { $pm }°: heute weniger weit. Tage sind verschieden, und das ist in Ordnung.
after-change-first = Noch nichts zum Vergleichen.
after-felt-thigh = Du hast es hinten am Oberschenkel gespürt, wo es hingehört.
after-felt-nothing = Du hast kein Ziehen gespürt. Eine stärkere Dehnung kommt vielleicht später.
after-felt-back = Du hast es im Rücken gespürt. Beug dich nächstes Mal weniger vor, und aus der Hüfte.
after-felt-below-knee = Du hast es unter dem Knie gespürt. Das ist nicht die Dehnung: Geh nächstes Mal weniger weit.
after-tip = Woran du arbeiten kannst
after-clean-title = Kein Fehler war zu sehen
after-clean = Das ist der schwierige Teil, und den kannst du. Mach es genau so weiter.
after-next-title = Wie es weitergeht
after-next-done = Dasselbe heute noch ein- oder zweimal, wenn es guttut. Zwei- bis dreimal am Tag ist die volle Menge.
after-next-stopped = Versuch es heute später oder morgen noch einmal. Kurz und oft ist besser als lang und selten.
after-next-eased = Lass es für heute. Ist der Schmerz bis morgen früh nicht abgeklungen, warte noch einen Tag; wird er mehr, lass jemanden danach sehen.
after-stored-yes = In deinem Tagebuch auf diesem Gerät vermerkt.
after-stored-waiting = Noch nicht geschrieben: Es ist kein Platz. Lass diese Seite offen und schaff etwas Platz.
after-stored-no = Nicht vermerkt: Das Tagebuch ließ sich nicht schreiben.
after-close = Fertig
after-fault-rounded_back-next = Beuge dich aus der Hüfte und halte den Rücken lang
after-fault-rounded_back-tip = Setz dich erst aufrecht hin. Beuge dich dann aus der Hüfte vor, Brust voran, nur so weit der Rücken lang bleibt.
after-fault-thigh_dropped-next = Halte den Oberschenkel senkrecht
after-fault-thigh_dropped-tip = Halte den Oberschenkel mit beiden Händen, und streck das Knie nur so weit, wie er senkrecht bleibt.
after-fault-knee_locked-next = Beginne mit weichem Knie
after-fault-knee_locked-tip = Lass das Knie etwas weich, bevor du dich vorbeugst. Streck es nur weiter, wenn du gar keine Dehnung spürst.
after-fault-bouncing-next = Komm zur Ruhe und bleib dort
after-fault-bouncing-tip = Bleib dort, wo es leicht zieht, atme langsam aus und verweile ganz ruhig.
after-fault-other-next = Geh dahin zurück, wo es leicht war
after-fault-other-tip = Weniger weit und ruhig zählt mehr als weit.

## Einstellungen, Tagebuch, was arbeitet

settings-language = Sprache
settings-theme = Aussehen
theme-auto = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
settings-hurt = Welche Taste heißt „Es tut mehr weh“?
hurt-h = Die Taste H
hurt-any = Jede Taste
diary-title = Dein Tagebuch
diary-kept =
    { $events ->
        [0] Es ist leer. Es bleibt auf diesem Gerät.
        [one] Ein Eintrag, nur auf diesem Gerät.
       *[other] { $events } Einträge, nur auf diesem Gerät.
    }
diary-unsure =
    { $events ->
        [0] Es ist leer.
        [one] Ein Eintrag, nur auf diesem Gerät.
       *[other] { $events } Einträge, nur auf diesem Gerät.
    } Der Browser kann es löschen, wenn der Platz knapp wird. Sichere es ab und zu.
diary-closed = Es ist nicht geöffnet.
diary-save = Als Datei sichern
screen-again = Die Fragen neu beantworten
delete-ask = Alles löschen
delete-title = Alles löschen?
delete-more = Dein Tagebuch, deine Antworten und deine Einstellungen auf diesem Gerät sind dann für immer weg. Niemand hat eine Kopie.
delete-word = löschen
delete-type = Zur Bestätigung schreib: { $word }
delete-wrong = Bitte schreib „{ $word }“.
delete-cancel = Alles behalten
delete-confirm = Löschen
diagnostics-title = Was gerade arbeitet
diagnostics-version = Version
diagnostics-backend = Gerechnet wird mit
diagnostics-none = nicht gestartet
diagnostics-ms = { $ms } ms
diagnostics-hz = { $hz } pro Sekunde
diagnostics-followed = Bilder verfolgt
diagnostics-measured = Bilder gemessen
diagnostics-latency = Vom Bild zum Hinweis
backend-webgpu = Grafikchip (WebGPU)
backend-threads = Prozessor, mehrere Kerne
backend-wasm = Prozessor, ein Kern
network-detector = Findet dich
network-lite = Verfolgt, leicht
network-full = Verfolgt
network-heavy = Misst
network-state-absent = noch nicht gebraucht
network-state-loading = lädt
network-state-ready = bereit
network-state-failed = ausgefallen
licences = Lizenzen

## Datenschutz

privacy-title = Was mit deinen Daten geschieht
privacy-lead = Alles geschieht auf diesem Gerät. Kein Server von uns kennt dich, denn es gibt keinen, an den etwas geschickt wird.
privacy-video-title = Das Video
privacy-video = Jedes Bild wird den Bruchteil einer Sekunde angesehen und weggeworfen. Keines wird gespeichert oder verschickt. Das Licht der Kamera geht aus, sobald das Üben endet.
privacy-diary-title = Das Tagebuch
privacy-diary = Was du getan hast, deine Antworten und wie stark der Schmerz war, liegt im Speicher dieses Browsers. Es geht an niemanden, außer du verbindest in den Einstellungen einen eigenen Computer: Dann liegt es auch dort. In den Einstellungen kannst du es als Datei sichern oder löschen.
privacy-voice-title = Stimme und Ton
privacy-voice = Es sprechen nur Stimmen, die auf diesem Gerät sind. Das Mikrofon wird nie benutzt.
privacy-none-title = Was es nicht gibt
privacy-none = Kein Konto, keine Cookies, kein Zählen von Besuchen, keine Werbung, nichts von anderen Seiten.
plug-title = Zieh den Stecker
plug-lead = Du musst das nicht glauben. Probier es aus:
plug-1 = Schalte das Netz ab: Flugmodus, oder zieh das Kabel.
plug-2 = Lade diese Seite neu.
plug-3 = Übe einmal ganz durch. Alles geht, denn nichts muss irgendwohin.
plug-ready = Alles ist jetzt auf diesem Gerät: Du kannst es ausprobieren.
plug-not-ready = Einige Teile werden noch geladen. Warte etwas, bevor du es ausprobierst.
about-title = Was Sitbone nicht ist

## Was im Weg steht

opening-title = Dein Tagebuch wird geöffnet
problem-open-elsewhere-title = Sitbone ist in einem anderen Tab offen
problem-open-elsewhere = Nur ein Tab kann das Tagebuch führen. Mach dort weiter, oder übernimm es hier.
problem-declined-title = Der andere Tab behält das Tagebuch
problem-declined = Vielleicht wird dort gerade geübt. Beende das, oder schließ den Tab, und versuch es noch einmal.
problem-closed-title = Das Tagebuch ist geschlossen
problem-closed = Es ging an einen anderen Tab, oder es wurde gelöscht.
problem-no-storage-title = Hier ist kein Platz für ein Tagebuch
problem-no-storage = Dieser Browser behält nichts auf dem Gerät: Vielleicht ist das ein privates Fenster oder eine alte Version. Öffne Sitbone in einem normalen Fenster eines aktuellen Browsers.
problem-full-title = Es ist kein Platz mehr
problem-full = Gerät oder Browser hat keinen Platz für das Tagebuch. Schaff etwas Platz und versuch es noch einmal.
problem-newer-title = Dein Tagebuch stammt von einem neueren Sitbone
problem-newer = Lade diese Seite mit Netz neu, damit sie die neueste Version bekommt. Nichts ist verloren.
problem-damaged-title = Dein Tagebuch lässt sich nicht lesen
problem-damaged = Die Datei ist beschädigt. Nichts daran wurde geändert. Versuch es noch einmal; bleibt es dabei, lösche sie in den Einstellungen des Browsers für diese Seite.
problem-refused-title = Das ließ sich nicht vermerken
problem-refused = Das Tagebuch hat es nicht angenommen. Bitte versuch es noch einmal.
problem-internal-title = Etwas ging schief
problem-internal = Das sollte nicht passieren. Was gespeichert war, ist sicher. Versuch es noch einmal, oder lade die Seite neu.
problem-wasm-title = Ein Teil von Sitbone ist gesperrt
problem-wasm = Der Browser erlaubt hier kein WebAssembly. Ein strenger Sicherheitsmodus oder eine Erweiterung kann der Grund sein: Erlaube es für diese Seite.
problem-worker-title = Ein Teil von Sitbone steht still
problem-worker = Er ist nicht von selbst wieder angelaufen. Was gespeichert war, ist sicher. Lade die Seite neu.
problem-load-title = Ein Teil von Sitbone ist nicht angekommen
problem-load = Prüf das Netz und versuch es noch einmal. Ist einmal alles geladen, braucht es kein Netz mehr.
problem-again = Noch einmal versuchen
problem-take-over = Hier übernehmen
problem-waiting = Der andere Tab wird gefragt …
problem-detail = Für alle, die helfen
banner-full =
    { $pending ->
        [one] Ein Eintrag wartet: Für das Tagebuch ist kein Platz.
       *[other] { $pending } Einträge warten: Für das Tagebuch ist kein Platz.
    } Schaff etwas Platz.
banner-retry = Noch einmal versuchen
banner-offline-ready = Alles ist jetzt auf diesem Gerät. Ab hier geht es ohne Netz.
banner-update = Eine neue Version ist bereit.
banner-update-do = Jetzt nutzen
banner-asked = Ein anderer Tab möchte das Tagebuch.
banner-asked-give = Abgeben
banner-asked-keep = Behalten
no-script = Sitbone braucht JavaScript. Es läuft nur auf diesem Gerät.
