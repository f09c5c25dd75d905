### Texte von Sitbone auf Deutsch. Gleiche Namen und gleiche Variablen wie in en.ftl; das prüft tools/make_messages.py.
###
### Geschrieben an einen Menschen mit Rückenschmerzen: du, kurze Sätze, kein Vorwurf, kein Fachwort ohne Erklärung, und keine
### Behauptung über das Gemessene hinaus. Zwischen Zahl und Einheit steht ein geschütztes Leerzeichen.

## Wörter

stretch-name =
    { $stretch ->
        [one] Dehnung Eins
        [two] Dehnung Zwei
       *[other] beide Dehnungen
    }
stretch-about =
    { $stretch ->
        [one] Auf dem Rücken, Oberschenkel senkrecht, das Knie strecken.
        [two] Auf der Stuhlkante, ein Bein nach vorn, aus der Hüfte vorbeugen.
       *[other] Auf dem Rücken das Knie strecken, und auf dem Stuhl aus der Hüfte vorbeugen.
    }
side-name =
    { $side ->
        [left] links
        [right] rechts
       *[other] beide
    }
time-span = { $from } bis { $to }
seconds-short = { $seconds } s
angle-pm = { $value }° ± { $pm }°
angle-plain = { $value }°
not-seen = nicht gesehen

## Der Bericht: Kopf, und was getan wurde

report-title = { $what } – Sitbone
report-kicker = Deine Dehnung, genau angesehen
report-done =
    Du hast { $stretch } { $holds ->
        [1] einmal
        [2] zweimal
       *[other] { $holds }-mal
    } gehalten, { $side ->
        [left] mit dem linken Bein
        [right] mit dem rechten Bein
       *[other] mit beiden Beinen nacheinander
    }: { $seconds ->
        [0] noch zählt keine Sekunde davon
        [one] eine gute Sekunde
       *[other] { $seconds } gute Sekunden
    }.
report-done-both =
    Du hast beide Dehnungen gemacht und { $holds }-mal gehalten: { $seconds ->
        [0] noch zählt keine Sekunde davon
        [one] eine gute Sekunde
       *[other] { $seconds } gute Sekunden
    }.
report-done-no-hold = Du hast { $stretch } begonnen, aber ein Halten wurde nicht gefunden.
report-done-nothing = In diesem Video wurde keine Dehnung gefunden.
report-nothing-lead =
    Bekannt sind hier zwei Dehnungen: auf dem Rücken das Knie strecken, und auf der Stuhlkante aus der Hüfte vorbeugen. Die
    Winkel, die sich messen ließen, stehen unten.
report-done-photo = Ein Bild: deinem Knie fehlten { $value }° ± { $pm }° bis zur Streckung.
report-done-photo-unseen = Ein Bild, aber das Knie war darin nicht zu messen.
report-dose =
    Das Ziel sind { $repetitions_min } bis { $repetitions_max } Wiederholungen mit je { $seconds_min } bis { $seconds_max } guten
    Sekunden. { $complete ->
        [0] Diesmal kam noch keine so weit.
        [one] Eine kam so weit.
       *[other] { $complete } kamen so weit.
    }
report-good-second = Eine gute Sekunde ist eine Sekunde in gehaltener Stellung, in der kein Fehler zu sehen war.
report-file = { $file } · { $duration } · { $width } × { $height } · { $fps } Bilder pro Sekunde
report-file-photo = { $file } · { $width } × { $height }
fact-knee = Gestrecktestes Knie
fact-knee-unit = fehlen bis zur Streckung
fact-hip = Tiefste Hüftbeugung
fact-hip-unit = zwischen Rumpf und Oberschenkel
dose-hold = Halten { $number }
dose-aim = Ziel { $seconds_min }–{ $seconds_max } s
dose-pale = Blass: gehalten, aber nicht gezählt.
dose-alt =
    Halten { $number }: { $seconds } gute { $seconds ->
        [one] Sekunde
       *[other] Sekunden
    } von { $total }; das Ziel sind { $seconds_min } bis { $seconds_max }.

## Der Bericht: Bilder

pictures-heading = In Bildern
picture-at = bei { $time }
best-title = Dein bester Moment
best-title-photo = Was gemessen wurde
best-knee = Deinem Knie fehlten { $value }° ± { $pm }° bis zur Streckung.
best-knee-plain = Deinem Knie fehlten etwa { $value }° bis zur Streckung.
best-thigh-upright = Dein Oberschenkel stand senkrecht, wie er soll.
best-thigh-off = Dein Oberschenkel war { $value }° aus der Senkrechten geneigt.
best-hip = Du warst in der Hüfte { $value }° ± { $pm }° gebeugt.
best-hip-plain = Du warst in der Hüfte etwa { $value }° gebeugt.
best-back-straight = Dein Rücken blieb etwa so gerade wie beim aufrechten Sitzen.
best-back-little = Dein Rücken war ein wenig rund.
best-back-round = Dein Rücken war rund.
best-back-unseen = Der Rücken war auf diesem Bild nicht zu beurteilen.
label-off-upright = { $value }° aus der Senkrechten
label-hip = Hüftbeugung { $value }°
label-hip-pm = Hüftbeugung { $value }° ± { $pm }°
label-back-straight = Rücken gerade
label-back-little = Rücken etwas rund
label-back-round = Rücken rund
label-locked = Knie durchgedrückt
label-bounce = hin und her
alt-picture = Bild von dir bei { $time }, mit Linien von der Schulter zu Hüfte, Knie und Knöchel des gedehnten Beins.
alt-picture-none = Bild von dir bei { $time }.
alt-knee = Der Bogen am Knie zeigt: { $value } Grad fehlen bis zur Streckung.
alt-hip = Die Hüftbeugung beträgt { $value } Grad.
alt-back = Eine Linie folgt dem Umriss deines Rückens.
alt-back-own = Eine gestrichelte Linie zeigt zum Vergleich deinen eigenen Rücken im besten Moment.
alt-back-straight = Zum Vergleich liegt eine gerade gestrichelte Linie daneben.
alt-thigh = Eine gestrichelte Linie zeigt von der Hüfte senkrecht nach oben; der Oberschenkel weicht { $value } Grad davon ab.

## Fehler: Überschrift, was zu sehen war, was hilft, der wichtigste Punkt für das nächste Mal, kurze Beschriftung

fault-rounded_back-title = Dein Rücken wurde rund
fault-rounded_back-what =
    Dein Rücken beugte sich weiter als beim aufrechten Sitzen. Dann beugt sich die Wirbelsäule statt der Hüfte, und die Muskeln hinten
    am Oberschenkel bekommen weniger von der Dehnung.
fault-rounded_back-tip = Setz dich erst aufrecht hin. Beuge dich dann aus der Hüfte vor, Brust voran, nur so weit der Rücken lang bleibt.
fault-rounded_back-next = Beuge dich aus der Hüfte und halte den Rücken lang
fault-rounded_back-label = Rücken rund
fault-thigh_dropped-title = Dein Oberschenkel kippte
fault-thigh_dropped-what =
    Kippt der Oberschenkel aus der Senkrechten, bedeutet ein gestreckteres Knie nicht mehr Dehnung: Was der Muskel am Knie
    gewinnt, verliert er an der Hüfte.
fault-thigh_dropped-tip =
    Halte den Oberschenkel mit beiden Händen, damit er senkrecht bleibt, und strecke das Knie nur so weit, wie es dabei geht.
fault-thigh_dropped-next = Halte den Oberschenkel senkrecht
fault-thigh_dropped-label = Oberschenkel gekippt
fault-knee_locked-title = Dein Knie war durchgedrückt
fault-knee_locked-what = Diese Dehnung beginnt mit leicht gebeugtem Knie. Hier war es ganz gestreckt, während du dich vorgebeugt hast.
fault-knee_locked-tip =
    Lass das Knie etwas weich, bevor du dich vorbeugst. Strecke es nur weiter, wenn du gar keine Dehnung spürst.
fault-knee_locked-next = Beginne mit weichem Knie
fault-knee_locked-label = Knie durchgedrückt
fault-bouncing-title = Du hast gewippt
fault-bouncing-what = Die Stellung ging hin und her, statt zur Ruhe zu kommen. Sekunden im Wippen zählen nicht.
fault-bouncing-tip = Bleib dort, wo du ein leichtes Ziehen spürst, atme langsam aus und verweile ganz ruhig.
fault-bouncing-next = Komm zur Ruhe und bleib dort
fault-bouncing-label = Wippen
fault-other-title = Etwas passte noch nicht: { $kind }
fault-other-what = Diese Sekunden zählen nicht als gute.
fault-other-tip = Sieh dir den markierten Moment an und vergleiche ihn mit deinem besten.
fault-other-next = Sieh dir den markierten Moment noch einmal an
fault-other-label = { $kind }
fault-count =
    { $count ->
        [one] Einmal, { $seconds } s, { $from } bis { $to }.
       *[other] { $count }-mal, zusammen { $seconds } s, zuerst bei { $from }.
    }
fault-shown =
    { $rest ->
        [one] Das Bild zeigt den deutlichsten Fall; es gibt noch einen.
       *[other] Das Bild zeigt den deutlichsten Fall; es gibt noch { $rest }.
    }
seen-own-back = Die gestrichelte Linie ist dein eigener Rücken im besten Moment, über diesen gelegt.
seen-straight = Die gestrichelte Linie ist gerade, zum Vergleich.
seen-upright = Die gestrichelte Linie zeigt senkrecht nach oben.
fault-tip-word = Versuch es so

## Der Bericht: derselbe Moment in einem Modellkörper, und gezeichnet das Richtige neben dem Falschen

inside-title = Dieselbe Haltung, von innen
inside-alt = Eine gezeichnete Person in der Haltung des Bildes, mit Becken, unterem Rücken, den Muskeln hinten am Oberschenkel und Ischiasnerv.
inside-computed =
    Deine Kamera hat die Haltung gemessen. Was innen zu sehen ist, ist an einem Modellkörper gerechnet und nach Augenmaß gezeichnet;
    nichts davon wurde an dir gemessen.
inside-pull =
    { $level ->
        [slack] Die Muskeln ziehen kaum am Sitzbein.
        [light] Die Muskeln ziehen leicht am Sitzbein.
        [clear] Die Muskeln ziehen deutlich am Sitzbein, wie es bei einer Dehnung sein soll.
       *[beyond] Die Muskeln ziehen kräftig am Sitzbein. So stark musst du es nicht spüren; ein leichtes Ziehen genügt.
    }
inside-pelvis =
    { $level ->
        [forward] Das Becken kippt um { $value }° nach vorn.
        [upright] Das Becken bleibt etwa da, wo es in Ruhe ist.
       *[back] Der Zug rollt das Becken um { $value }° nach hinten.
    }
inside-lumbar =
    { $level ->
        [straight] Der untere Rücken bleibt etwa gerade.
        [arched] Der untere Rücken geht um { $value }° ins Hohlkreuz.
        [bent] Der untere Rücken beugt sich um { $value }°.
       *[far] Der untere Rücken beugt sich um { $value }°, das ist weit.
    }
inside-l5s1 =
    { $level ->
        [low] Sein unterstes Gelenk trägt wenig, { $value } Nm.
        [raised] Sein unterstes Gelenk trägt { $value } Nm.
       *[high] Sein unterstes Gelenk trägt { $value } Nm. Vorneigen belastet es immer, auch wenn alles stimmt.
    }
inside-nerve =
    { $level ->
        [calm] Der Ischiasnerv wird kaum mehr gedehnt als in Ruhe.
       *[other] Der Ischiasnerv wird mitgedehnt, um { $value } %. Das ist bei jeder solchen Dehnung so und sagt nichts über Schmerzen.
    }
inside-person-own =
    Ein Körper von 1,70 m mit Muskeln, die so verkürzt sind, wie dein geradestes Knie sagt. Mehr und weniger kann das Modell
    gut; einzelne Zahlen sind grob.
inside-person-any =
    Ein Körper von 1,70 m mit Muskeln, wie die meisten jungen Erwachsenen sie haben, denn wie verkürzt deine sind, sagt diese
    Dehnung nicht. Mehr und weniger kann das Modell gut; einzelne Zahlen sind grob.

## Der Bericht: die Winkel im Verlauf

plot-heading = Die Winkel im Verlauf
plot-intro =
    Die Linie ist der gemessene Winkel. Im hellen Band um die Linie des Knies sollte der wahre Winkel in zwei von drei Fällen
    liegen.
plot-shaded = Hinterlegt: die Zeiten, in denen du gehalten hast.
plot-thinned = Die Aufnahme ist lang, darum ist jeder Punkt der Linien ein Mittel über { $seconds } Sekunden.
plot-knee = Knie: Grad bis zur Streckung
plot-thigh = Oberschenkel: Grad zum Lot
plot-thigh-limit = Grenze { $value }° zu jeder Seite
plot-trunk = Rumpf: Grad nach vorn geneigt
plot-back = Rücken
plot-back-straight = gerade
plot-back-little = etwas
plot-back-round = rund
plot-back-neutral = gegen deinen eigenen Rücken beim aufrechten Sitzen
plot-time = Zeit in Minuten und Sekunden
plot-lane-holds = Halten
plot-lane-faults = Fehler
plot-hold = { $number } · { $seconds } s gut
plot-hold-short = { $number }
plot-alt =
    Verlauf der Winkel von { $from } bis { $to }. { $holds ->
        [0] Kein Halten.
        [one] Einmal gehalten.
       *[other] { $holds }-mal gehalten.
    } { $faults ->
        [0] Kein Fehler.
        [one] Ein Zeitraum ist als Fehler markiert.
       *[other] { $faults } Zeiträume sind als Fehler markiert.
    } Die Tabellen darunter sagen dasselbe in Zahlen.
plot-alt-knee = Dem Knie fehlten zwischen { $min } und { $max } Grad bis zur Streckung.

## Der Bericht: Tabellen

holds-heading = Wie du gehalten hast
holds-caption = Jedes Halten gegen das Ziel von { $seconds_min } bis { $seconds_max } guten Sekunden
holds-number = Halten
holds-stretch = Dehnung
holds-side = Bein
holds-time = Von – bis
holds-good = Gute Sekunden
holds-result = Gegen das Ziel
holds-knee = Knie, bis zur Streckung
holds-hip = Hüftbeugung
holds-note = Sekunden sind abgerundet. Ein Halten geht durch einen Fehler hindurch weiter; nur seine guten Sekunden zählen.
hold-complete = erreicht
hold-short = { $seconds } s fehlen
hold-zero = keine gute Sekunde
hold-good = { $seconds } von { $total } s
faults-caption = Was markiert wurde, und wann ein Mensch neben dir es gesagt hätte
faults-more =
    { $count ->
        [one] Einer mehr ist hier nicht aufgeführt.
       *[other] { $count } weitere sind hier nicht aufgeführt.
    }
faults-kind = Was
faults-time = Von – bis
faults-said = Gesagt bei
angles-heading = Die Winkel
angles-caption = Die Winkel auf diesem Bild
angles-caption-video = Die Winkel in diesem Video, kleinster bis größter
angles-what = Winkel
angles-value = Gemessen
angles-range = { $min }° bis { $max }°
angles-knee = Knie, bis zur Streckung
angles-hip = Hüftbeugung, Rumpf gegen Oberschenkel
angles-thigh = Oberschenkel, aus der Senkrechten
angles-trunk = Rumpf, nach vorn geneigt aus der Senkrechten

## Der Bericht: nächstes Mal

next-heading = Nächstes Mal
next-main = Woran du arbeiten kannst
praise-complete =
    { $count ->
        [one] Einmal hast du das Ziel erreicht. Sehr gut: Darauf kommt es an.
       *[other] { $count }-mal hast du das Ziel erreicht. Sehr gut: Darauf kommt es an.
    }
praise-all = Du hast jedes Mal das Ziel erreicht, und kein Fehler war zu sehen. Sehr gut: Es gibt nichts zu verbessern.
praise-clean = Beim Halten war kein einziger Fehler zu sehen. Das ist der schwierige Teil, und den kannst du.
praise-part =
    Du hast die Stellung gefunden und { $seconds } gute { $seconds ->
        [one] Sekunde
       *[other] Sekunden
    } gehalten.
praise-start = Du bist in die Stellung gekommen und dort geblieben. Der Rest sind Einzelheiten, und die kommen mit der Übung.
next-short-title = Bleib etwas länger
next-short =
    Am längsten hast du { $seconds } Sekunden gehalten; das Ziel beginnt bei { $seconds_min }. Atme ruhig und zähle langsam bis
    { $seconds_min }, bevor du loslässt. Ist das zu viel, geh lieber weniger weit als kürzer.
next-repeat-title =
    { $missing ->
        [one] Noch eine Wiederholung
       *[other] Noch { $missing } Wiederholungen
    }
next-repeat = Ruh dich ein paar Atemzüge aus, dann noch einmal: { $repetitions_min } bis { $repetitions_max } Wiederholungen sind eine Runde.
next-good-title = Mach es weiter genau so
next-good =
    { $repetitions_min } bis { $repetitions_max } Wiederholungen, zwei- bis dreimal am Tag, sind die volle Menge. Gönne dem anderen Bein
    das Gleiche, und lass bei jeder Zunahme der Schmerzen nach.
next-tight-title = Dein Knie kommt nicht ganz in die Streckung, und das ist in Ordnung
next-tight =
    Es fehlten etwa { $value }° ± { $pm }°. Das ist ein Zeichen dafür, dass die Muskeln hinten am Oberschenkel kurz sind oder sich schützen,
    kein Versagen. Du hast dort gehalten, wo sie es zulassen, ohne Zwang: genau richtig.
next-camera-title = Lass dich die Kamera von der Seite sehen
next-camera =
    Stell sie auf Höhe deiner Hüfte, zwei bis drei Meter entfernt, genau von der Seite, mit Kopf und Füßen im Bild. Bleib am
    Anfang drei Sekunden ruhig und halte die Dehnung mindestens { $seconds_min } Sekunden.
next-photo-title = Ein Video zeigt mehr
next-photo = Ein einzelnes Bild zeigt nicht, wie lange du gehalten hast und wie du hineingekommen bist. Filme die ganze Dehnung von der Seite.

## Der Bericht: wie sicher das ist

sure-heading = Wie sicher ist das?
sure-pm-title = Was ± bedeutet
sure-pm =
    Bei am Computer gezeichneten Testmenschen lag der wahre Winkel in zwei von drei Fällen innerhalb des eigenen ± der Kamera. Echte
    Menschen wurden noch nicht mit einem Goniometer (dem Winkelmesser der Physiotherapie) nachgemessen; darum sind zu jedem ± hier
    6 Grad hinzugerechnet (als Wurzel aus der Summe der Quadrate).
sure-change-title = Kleine Änderungen sind Rauschen
sure-change =
    Von einem Tag zum anderen sagt eine Änderung von weniger als etwa 10 Grad nichts aus. Lies keinen Fortschritt hinein und
    keinen Rückschritt.
sure-view-title = Wie die Kamera stand
sure-view =
    { $quality ->
        [good] Die Kamera sah dich von der Seite, etwa { $angle }° daneben: so soll es sein.
        [fair] Die Kamera stand etwa { $angle }° neben deiner Seite. Die Winkel sind weniger sicher als genau von der Seite.
       *[poor] Die Kamera stand etwa { $angle }° neben deiner Seite. Das ist viel: Nimm die Winkel nur als Hinweis und dreh die Kamera beim nächsten Mal.
    }
sure-view-unknown = Wie weit die Kamera neben deiner Seite stand, war nicht zu erkennen. Die Winkel stimmen nur genau von der Seite.
sure-seen-title = Was zu sehen war
sure-seen = Während der Dehnung war das Knie auf { $percent } % der Bilder zu messen.
sure-seen-all = Während der Dehnung war das Knie auf jedem Bild zu messen.
sure-unsure = Bei { $percent } % des Gemessenen war deine Haltung anders als die geübten. Dort sind die Winkel weniger sicher.
sure-unseen-list = In der ganzen Aufnahme:
sure-unseen-item = { $what }: { $seconds } s nicht gesehen. { $reason }
sure-unseen-none = Nichts Nötiges war verdeckt.
sure-back-title = Was über den Rücken bekannt ist
sure-back =
    Ob der Rücken rund wird, zeigt sein Umriss im Vergleich mit deinem eigenen Rücken beim aufrechten Sitzen am Anfang. War er von
    Anfang an rund, fällt das nicht auf. Ein weites Hemd verbirgt die Rundung; ein enges hilft.
sure-back-never = Dein Rücken war nie gut genug zu sehen. Nicht markiert heißt nicht, dass er nicht rund war.
sure-cause-title = Was das nicht sagen kann
sure-cause = Es zeigt, wie du dich bewegt hast. Es sagt nicht, woher deine Schmerzen kommen oder ob diese Dehnung für dich richtig ist.
sure-plain =
    Das ist eine einfache Messung: rohe Punkte, ohne die Korrekturen von Sitbone und ohne Urteil über die Dehnung. Rechne mit
    größeren Fehlern.
unseen-what =
    { $what ->
        [person] Du
        [knee] Das Knie
        [back] Dein Rücken
        [hip] Die Hüfte
        [view] Die Ansicht
       *[other] { $what }
    }
unseen-reason =
    { $reason ->
        [arm_over_back] Ein Arm lag über dem Umriss des Rückens.
        [no_person] Auf dem Bild wurde niemand gefunden.
        [out_of_picture] Ein Teil von dir war außerhalb des Bildes.
        [hidden] Etwas war davor.
        [implausible] Die Messung sprang, wie kein Bein sich bewegt; darum galt sie nicht.
        [legs_alike] Beide Beine lagen gleich, also wurde keines gedehnt.
        [unsure_posture] Die Haltung war denen, die sich messen lassen, zu unähnlich.
        [not_from_side] Die Kamera sah nicht von der Seite.
        [outline_lost] Der Umriss ging verloren: am Bildrand oder neben einem anderen Menschen.
        [outline_jumps] Etwas hinter dir lief mit dem Umriss zusammen.
        [no_neutral] Du warst vorher nicht aufrecht sitzend zu sehen, darum fehlte der Vergleich.
        [no_mask] Der Umriss wurde auf diesen Bildern nicht angesehen.
       *[other] Der Grund ist nicht bekannt.
    }

## Der Bericht: Sicherheit und Kleingedrucktes

safe-heading = Sicher bleiben
safe-pull-title = Was du spüren darfst
safe-pull =
    Ein Ziehen hinten am Oberschenkel ist die Dehnung. Schmerz, Kribbeln oder Taubheit unterhalb des Knies gehören nicht dazu, und
    auch keine Zunahme deiner Schmerzen: Lass sofort nach, beuge das Knie und komm zurück. Beruhigt es sich nicht, hör für heute auf.
safe-emergency-title = Hol sofort Hilfe, ruf den Notruf
safe-emergency-bladder = Neue Schwierigkeiten, Wasser oder Stuhl zu lassen, zu halten oder zu spüren
safe-emergency-numb = Taubheit um Genitalien, Gesäß oder an der Innenseite der Oberschenkel, oder neue Störungen der Sexualfunktion
safe-emergency-legs = Schmerz, Schwäche oder Taubheit, die auf beide Beine übergehen, oder ein Bein, das rasch schwächer wird
safe-soon-title = Geh in den nächsten Tagen zum Arzt oder zur Ärztin
safe-soon-weak = Ein Bein oder Fuß, der schwächer wird, oder ein Fuß, der herabhängt: noch am selben Tag
safe-soon-ill = Fieber, Gewichtsverlust ohne Grund, nächtlicher Schmerz, der nicht nachlässt, oder eine frühere Krebserkrankung
safe-soon-injury = Schmerz nach Sturz oder Unfall, oder plötzlicher Schmerz bei brüchigen Knochen oder langer Einnahme von Kortison
safe-soon-age = Erste Rückenschmerzen vor 16 oder nach 50, oder Schmerz im oberen Rücken oder in der Brust
safe-soon-long = Schmerz im Bein, der dich nach sechs Wochen noch einschränkt: ohne Eile, aber lass ihn ansehen
small-device =
    Sitbone lehrt und begleitet. Es ist kein Medizinprodukt, stellt keine Diagnose und ersetzt weder Arzt noch
    Physiotherapeutin.
small-review = Diese Texte wurden noch von keiner Fachperson geprüft.
small-private =
    Das Video wurde auf diesem Computer ausgewertet und hat ihn nie verlassen. Diese Seite enthält die Bilder, die du hier siehst;
    gib sie nur weiter, wie du ein Foto von dir weitergeben würdest.

## Die gezeichnete Figur: Namen dessen, was innen liegt, und ihre Zahlen

figure-part =
    { $part ->
        [lumbar-spine] Lendenwirbelsäule
        [sacrum] Kreuzbein
        [pelvis] Becken
        [sit-bone] Sitzbein
        [femur] Oberschenkelknochen
        [patella] Kniescheibe
        [tibia] Schienbein
        [fibula] Wadenbein
        [semimem] Semimembranosus
        [semiten] Semitendinosus
        [bflh] Bizeps, langer Kopf
        [bfsh] Bizeps, kurzer Kopf
        [nerve] Ischiasnerv
        [l5s1] Bandscheibe L5/S1
        [hamstrings] Hintere Muskeln
        [sacroiliac] Kreuz-Darmbein-Gelenk
       *[other] { $part }
    }
figure-percent = um { $value } % gedehnt
figure-degrees = um { $value }° gebeugt
figure-moment = { $value } Nm
figure-tilt-back = { $value }° nach hinten gekippt
figure-tilt-forward = { $value }° nach vorn gekippt

## Das Merkblatt: eine Seite für jede Dehnung

handout-kicker = Dehnungen der Oberschenkelrückseite für den unteren Rücken
handout-dose-heading = Wie viel
handout-dose-hold = Sekunden je Mal
handout-dose-repetitions = Mal mit jedem Bein
handout-dose-times = Mal am Tag
handout-dose-range = { $from }–{ $to }
handout-compare-heading = So ja, und so nicht
handout-inside-heading = Was gedehnt wird
handout-inside =
    Die Muskeln laufen vom Sitzbein bis unter das Knie. Kurze halten das Becken zurück, und der untere Rücken muss sich stattdessen
    mehr beugen oder mehr tragen. Dunkler heißt stärker gedehnt. Gerechnet an einem Modell, nicht an deinem Körper.
handout-safe-heading = Damit nichts passiert
