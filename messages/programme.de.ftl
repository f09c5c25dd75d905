### Was heute zu tun ist, und warum, auf Deutsch. Gleiche Namen und gleiche Variablen wie in programme.en.ftl; das prüft
### tools/make_messages.py. Namen des Kerns mit Bindestrichen statt Unterstrichen; du, kurze Sätze, kein Vorwurf.
### Noch hat niemand aus einem Heilberuf diese Texte geprüft.

## Heute

today-title = Heute
today-state-stopped = Jetzt nicht dehnen. Bitte lass zuerst jemanden nachsehen.
today-state-ask = Erst eine Frage, dann die Dehnungen.
today-state-due = Jetzt steht etwas an.
today-state-wait = Für jetzt fertig. Später am Tag kommt noch etwas.
today-state-done = Genug für heute. Gut gemacht.
today-state-rest = Ein Ruhetag. Auch der gehört dazu.
today-status-due = jetzt
today-status-may = wenn du magst
today-status-wait = später heute
today-status-done = für heute getan
today-status-rest = ruht
today-status-ask = nach deiner Antwort
today-status-stopped = zurzeit nicht
today-status-later = später
today-status-left-out = in deinem Programm weggelassen
today-see-emergency = Jetzt: Wähle den Notruf oder geh in eine Notaufnahme.
today-see-same-day = Heute: Geh in eine Arztpraxis oder ruf dort an.
today-see-soon = In den nächsten Tagen: Lass in einer Arzt- oder Physiotherapiepraxis nachsehen.
today-line = { $stretch }, { $side ->
        [left] linkes Bein
        [right] rechtes Bein
       *[both] beide Beine
    }: { $status }
today-dose =
    { $repetitions ->
        [one] einmal
       *[other] { $repetitions }-mal
    } { $hold } Sekunden, { $times ->
        [one] einmal am Tag
        [2] zweimal am Tag
       *[other] { $times }-mal am Tag
    }
today-times-done = { $done } von { $times } heute
today-next-at = ab { $time }
today-because = Warum?
today-source = Quelle: { $source }
today-questions = Zu beantworten
today-clinician = Wer nachsehen sollte
today-news = Gut zu wissen
today-later = Später
today-gentle = Sanft: weniger weit, das Knie mehr gebeugt, der Fuß locker.
today-problems = { $count ->
        [one] Ein Eintrag des Tagebuchs ist beschädigt oder fehlt.
       *[other] { $count } Einträge des Tagebuchs sind beschädigt oder fehlen.
    } „sitbone diary verify“ sagt, welche.
today-prescribed-by = Programm von { $by }, { $on }.
today-not-medical = Aufklärung und Anleitung, kein ärztlicher Rat.

## Die Dehnungen

today-step-one = Dehnung Eins
today-about-one = Auf dem Rücken, der Oberschenkel aufrecht, streckst du langsam das Knie.
today-step-two = Dehnung Zwei
today-about-two = Auf der Stuhlkante, ein Bein vorn mit weichem Knie, neigst du dich aus der Hüfte vor. Spürst du trotz deutlicher Neigung keinen Zug, streck das Knie ein wenig.
today-step-smaller-range = Weniger weit
today-about-smaller-range = Wie Dehnung Eins, aber nur bis zum ersten leisen Zug, das andere Knie gebeugt, der Fuß locker.
today-step-towel = Mit einem Handtuch
today-about-towel = Wie Dehnung Eins, mit einem Handtuch hinter dem Oberschenkel, damit Arme und Rücken ruhen.
today-step-sliders = Gleiten
today-about-sliders = Auf dem Rücken: Streck das Knie und schau dabei nach oben, beug es und zieh dabei das Kinn zur Brust. Langsam, nichts wird gehalten.
today-step-strap-leg-raise = Bein heben mit Gurt
today-about-strap-leg-raise = Auf dem Rücken, ein Gurt um den Fuß, hebst du das gestreckte Bein bis zu einem milden Zug.
today-step-standing-hinge = Vorneigen im Stehen
today-about-standing-hinge = Im Stehen, eine Ferse auf einer niedrigen Stufe, neigst du dich mit langem Rücken aus der Hüfte vor.
today-step-hold-relax = Anspannen und lösen
today-about-hold-relax = Bei mildem Zug drückst du das Bein einige Sekunden sanft gegen deine Hände, lässt los und dehnst weiter.

## Fragen

today-question-screening = Die Sicherheitsfragen: ein paar Minuten Sorgfalt, bevor du dehnst.
today-question-pain-before = Wie sehr tut es gerade weh, und wo: Rücken, Gesäß, Oberschenkel, unter dem Knie?
today-question-pain-after = Wie sehr tut es nach der Übung weh?
today-question-pain-morning = Wie sehr tut es heute Morgen weh, nach der Übung von gestern?
today-question-nerve-check = Am Ende der Dehnung: Ändert sich, was du spürst, wenn du den Fuß streckst oder das Kinn hebst? Ist es unter dem Knie? Kribbelt es?

## Warum: du

today-why-red-flag = Du hast eine der Sicherheitsfragen mit Ja beantwortet. Das muss jemand ansehen, bevor du dehnst.
today-why-new-weakness = Du hast neue Schwäche bemerkt. Das muss jemand ansehen, bevor du dehnst.
today-why-new-numbness = Du hast neue Taubheit bemerkt. Das muss jemand ansehen, bevor du dehnst.
today-why-screening-due = Die Sicherheitsfragen kommen zuerst, und nach einer langen Pause noch einmal.
today-why-screening-new-symptom = Etwas ist neu, darum kommen die Sicherheitsfragen noch einmal.
today-why-pain-too-high = Dein Schmerz in Ruhe liegt bei { $number } von 10. Über { $goal } dehnen wir nicht. Sag Bescheid, wenn er nachlässt.
today-why-after-untold = Du hast noch nicht gesagt, wie es sich nach der Übung anfühlte. Ohne das kann sie nicht als ruhig zählen.
today-why-morning-untold = Wie es sich am nächsten Morgen anfühlt, zeigt, ob die Menge gestimmt hat.
today-why-six-weeks = { $number } Wochen sind vergangen, und dein Schmerz ist nicht deutlich weniger geworden. Das ist nicht deine Schuld. Lass jemanden nachsehen.
today-why-moved-up = Dein Schmerz hat sich zur Wirbelsäule zurückgezogen und ist nicht stärker. Das ist ein gutes Zeichen.

## Warum: ein Bein

today-why-moved-down = Der Schmerz ist im { $side ->
        [left] linken
       *[right] rechten
    } Bein weiter nach unten gewandert. Es hat { $goal } Tage Pause, und jemand sollte nachsehen.
today-why-worse-stop = Der Schmerz im { $side ->
        [left] linken
       *[right] rechten
    } Bein hat an { $number } Tagen zugenommen. Bevor es weitergeht, sollte jemand nachsehen.
today-why-worse-pause = Der Schmerz im { $side ->
        [left] linken
       *[right] rechten
    } Bein hat an { $number } Tagen zugenommen. { $goal } Tage Pause und fachlicher Rat sind jetzt besser als mehr Dehnen.
today-why-worse-today = Der Schmerz hat heute zugenommen. Das { $side ->
        [left] linke
       *[right] rechte
    } Bein ruht bis morgen.
today-why-ease-now = Jetzt: weniger weit, das Knie mehr beugen, kürzer halten oder aufhören. Das Ziehen der Dehnung ist in Ordnung, mehr Schmerz nicht.
today-why-worse-step-back = Der Schmerz hat an { $number } Tagen zugenommen. Einen Schritt zurück, bis es wieder ruhig ist.
today-why-worse-lately = Der Schmerz hat kürzlich zugenommen. { $goal } Tage lang, und bis einige Übungen ruhig waren, wird nichts schwerer.
today-why-worse-lower-dose = Der Schmerz hat kürzlich zugenommen, darum ist die Menge kleiner.
today-why-other-leg-lower-dose = Das andere Bein muss zur Ruhe kommen. Dieses macht am unteren Ende der Menge weiter, denn beide ziehen an einem Rücken.
today-why-other-leg-no-harder = Das andere Bein muss zur Ruhe kommen. Bis dahin wird auch hier nichts schwerer.
today-why-not-understood = Ein Eintrag deines Tagebuchs ist beschädigt oder stammt aus einer neueren Version. Er könnte von Schmerz berichten, darum wird { $goal } Tage lang nichts schwerer.
today-why-nerve-stays-low = Was du gespürt hast, könnte der Nerv sein. Der wird nie gereizt: { $goal } Tage lang weniger weit, und bis eine Prüfung kein Zeichen mehr findet.
today-why-nerve-gentle = Was du gespürt hast, könnte der Nerv sein: sanft, Fuß locker, Knie gebeugt.
today-why-nerve-leg-pain-untold = Bei Zeichen des Nervs hängt es vom Schmerz im ruhenden Bein ab, was heute richtig ist.
today-why-nerve-hurts-at-rest = Zeichen des Nervs, und im ruhenden Bein Schmerz von { $number } von 10. Über { $goal } sollte zuerst jemand nachsehen.
today-why-nerve-check-due = Es ist Zeit, noch einmal zu prüfen, ob es der Nerv oder der Muskel ist.

## Warum: eine Dehnung

today-why-left-out = { $text } hat diese Dehnung weggelassen.
today-why-one-first = Wir raten zuerst zu Dehnung Eins, bis sie an { $goal } Tagen ruhig war; bisher { $number }. Ruhig heißt: Der Schmerz wurde vorher, nachher und am nächsten Tag genannt und stieg nicht. Der Artikel gibt beide Dehnungen zugleich und nennt Zwei etwas stärker, du darfst sie also auch jetzt wählen.
today-why-two-earned = Einige Übungen von Dehnung Eins waren ruhig, darum ist Zwei offen.
today-why-two-chosen = Du hast Zwei gewählt, nachdem du gelesen hast, warum Eins zuerst kommt.
today-why-later-test = Erst die Probe von Dehnung Zwei: Auch mit gestreckterem Knie spürst du kaum einen Zug.
today-why-later-calm-days = Erst zwei ruhige Wochen: bisher { $number } von { $goal } Tagen.
today-why-later-after-increase = Vor { $number ->
        [one] einem Tag
       *[other] { $number } Tagen
    } hat der Schmerz zugenommen. Nichts Schwereres vor { $goal } Tagen.
today-why-later-nerve = Erst eine Prüfung, dass es nicht der Nerv ist: alle Antworten Nein, in den letzten zwei Wochen.
today-why-later-length = Erst muss das Knie sicher näher als { $goal } Grad an die Streckung kommen{ $number ->
        [0] ; gemessen wurde es noch nicht
       *[other] ; es ist bei { $number } oder besser
    }.
today-why-later-step = Erst einige ruhige Übungen der Stufe darunter: bisher { $number } von { $goal }.
today-why-slider-for-nerve = Gleiten ist für Zeichen des Nervs. Du hast keine genannt.
today-why-slider-leg-pain = Gleiten nur, wenn der Schmerz im ruhenden Bein heute bei höchstens { $goal } von 10 liegt.
today-why-slider-feeling = Gleiten nur, wenn eine Prüfung weder Taubheit noch Schwäche fand.
today-why-instead-of-two = Das darfst du anstelle von Dehnung Zwei tun.
today-why-gentler-choice = Eine sanftere Form von Dehnung Eins, wenn dir das mehr liegt.
today-why-in-place-of-one = Zurzeit anstelle von Dehnung Eins.

## Warum: Menge und Zeit

today-why-dose-prescribed = { $text } hat diese Menge festgelegt.
today-why-dose-risen = { $number } ruhige Übungen, darum ist die Menge innerhalb der Spanne des Artikels gestiegen.
today-why-dose-begins-low = Wir beginnen am unteren Ende. Nach { $goal } ruhigen Übungen wird es mehr; bisher { $number }.
today-why-dose-stays-low = Eine sanftere Form bleibt am unteren Ende der Menge.
today-why-dose-after-break = Nach { $number } Tagen Pause beginnt die Menge wieder am unteren Ende. Für immer verloren ist nichts.
today-why-dose-begins-anew = Es hat jemand nachgesehen, darum beginnst du wieder wie am ersten Tag.
today-why-enough-today = Das genügt für heute: { $number } von { $goal } Malen. Mehr hilft nicht mehr.
today-why-too-soon = Mindestens { $goal } Stunden zwischen zwei Übungen.

## Das Programm einer Physiotherapie

programme-says-by = Dieses Programm hat { $by } am { $on } geschrieben.
programme-says-dose = { $stretch }, { $side ->
        [left] linkes Bein
        [right] rechtes Bein
       *[both] beide Beine
    }: { $repetitions } × { $hold } Sekunden, { $times ->
        [one] einmal am Tag
       *[other] { $times }-mal am Tag
    }.
programme-says-left-out = { $stretch } entfällt ({ $side ->
        [left] linkes Bein
        [right] rechtes Bein
       *[both] beide Beine
    }).
programme-says-calm-days = Nach einer Zunahme von Schmerz wird { $number } Tage lang nichts schwerer.
programme-says-calm-sessions = { $number } ruhige Übungen von Dehnung Eins, jede an ihrem Tag, vor Zwei.
programme-says-hours-apart = Mindestens { $number } Stunden zwischen zwei Übungen.
programme-says-pause-days = Eine Pause dauert { $number } Tage.
programme-says-improvement-weeks = Ist nach { $number ->
        [one] einer Woche
       *[other] { $number } Wochen
    } nichts besser, wirst du gebeten, jemanden nachsehen zu lassen.
programme-says-resting-pain-max = Kein Dehnen bei Schmerz über { $number } von 10 in Ruhe.
programme-says-slider-leg-pain-max = Gleiten nur bei höchstens { $number } von 10 Schmerz im ruhenden Bein.
programme-says-safety-stays = Alle Sicherheitsregeln bleiben, wie sie sind, oder werden strenger.
