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
