### Was ein Tagebuch einer Praxis sagt, auf Deutsch: das FHIR-Bündel (core/exchange/fhir.h) und die gedruckte Seite
### (core/exchange/clinic_sheet.h). Schlicht und sachlich; nichts wird behauptet, was nicht gesagt oder gemessen wurde.
### Noch keine Fachperson hat diese Texte geprüft.

## Das FHIR-Bündel

fhir-patient = Eine Person ohne Namen.
fhir-device = Ein Trainer für Dehnübungen, der eine gewöhnliche Kamera nutzt.
fhir-not-medical = Aufgezeichnet von Sitbone: Aufklärung und Anleitung, kein Medizinprodukt. Keine Fachperson hat diesen Eintrag geprüft.
fhir-plan = Dehnen der hinteren Oberschenkel mit Sitbone
fhir-goal-pain = Dehnen ohne mehr Schmerz, und über die Wochen mit weniger Schmerz.
fhir-goal-knee = { $side ->
        [left] Linkes Bein
       *[right] Rechtes Bein
    }: Das Knie kommt in Dehnung Eins näher an die Streckung. Eine Änderung zählt ab { $least } Grad, und wenn sie größer ist als die Unsicherheit beider Werte.
fhir-screening = Fragen nach Warnzeichen vor dem Dehnen (Sitbone; kein geprüfter Fragebogen)
fhir-screening-answered = Beantwortet am { $when }: { $yes ->
        [0] jede Antwort war Nein.
       *[other] { $yes } mit Ja beantwortet.
    }
fhir-session = Dehnen der hinteren Oberschenkel, von einem Programm angeleitet
fhir-mode = { $mode ->
        [camera] Von einer Kamera begleitet.
        [video] Aus einem aufgenommenen Video gelesen.
       *[timer] Nach der Uhr, nichts wurde gemessen.
    }
fhir-side-done = { $stretch }: { $done } von { $wanted } Mal gehalten, { $seconds } gute Sekunden.
fhir-increase = Beim Dehnen des { $side ->
        [left] linken
       *[right] rechten
    } Beins nahm der Schmerz zu; es wurde nachgelassen.
fhir-pain-before = Schmerz davor: { $score } von 10.
fhir-pain-after = Schmerz danach: { $score } von 10.
fhir-leg-left = Linkes Bein
fhir-leg-right = Rechtes Bein
fhir-knee-flexion = Verbleibende Kniebeugung am Ende der Dehnung (0 Grad: gestrecktes Knie), bester Wert des Übens
fhir-trunk-thigh = Winkel zwischen Rumpf und Oberschenkel (0 Grad: Oberschenkel in Verlängerung des Rumpfs), bester Wert des Übens
fhir-angle = { $what }: { $value } Grad, plus oder minus { $pm } Grad. { $stretch }.
fhir-method = Aus dem Bild einer gewöhnlichen Kamera von einem Netz für Körperhaltung geschätzt, zweidimensional und ohne Marker; nicht mit einem Goniometer gemessen
fhir-uncertainty = Standardunsicherheit, plus oder minus
fhir-angle-note = Die Schätzung einer Kamera. Ihre Unsicherheit wurde an gerenderten Personen bestimmt und um 6 Grad erweitert, weil noch keine wirklichen Menschen vermessen wurden. Nur Haltezeiten mit fehlerfreien Sekunden zählen.
fhir-pain = Schmerz von 0 (keiner) bis 10 (schlimmster vorstellbarer), von der Person angegeben; die schlimmste Stelle
fhir-pain-told = Schmerz { $score } von 10, { $when ->
        [before] vor dem Üben
        [after] nach dem Üben
        [during] während des Übens
       *[morning] am Morgen nach dem Üben
    }.
fhir-place = Schmerz, { $place ->
        [back] Rücken
        [buttock] Gesäß
        [thigh] hinterer Oberschenkel
       *[below-knee] unterhalb des Knies
    }, { $side ->
        [left] links
       *[right] rechts
    }
fhir-new-numbness = Neue Taubheit
fhir-new-weakness = Neue Schwäche
fhir-nerve = Nervenzeichen am Ende der Dehnung, von der Person angegeben
fhir-nerve-note = Antworten auf vier Fragen; niemand hat die Person untersucht.
fhir-below-knee = Unterhalb des Knies gespürt
fhir-tingling = Kribbelt, brennt oder wird taub
fhir-changed-by-foot = Ändert sich, wenn der Fuß gestreckt oder angezogen wird
fhir-changed-by-chin = Ändert sich, wenn das Kinn gehoben oder gesenkt wird
fhir-yes = ja
fhir-no = nein

## Von beiden gesagt

sheet-stretch-side = { $stretch }, { $side ->
        [left] linkes Bein
        [right] rechtes Bein
       *[both] beide Beine
    }
sheet-problems = { $count ->
        [one] Ein Eintrag des Tagebuchs ist beschädigt oder fehlt und steht hier nicht.
       *[other] { $count } Einträge des Tagebuchs sind beschädigt oder fehlen und stehen hier nicht.
    }
sheet-flag-red = Sicherheitsfrage mit Ja beantwortet: { $question }
sheet-flag-numbness = Neue Taubheit
sheet-flag-weakness = Neue Schwäche
sheet-flag-nerve = Nervenzeichen: { $stretch }
sheet-flag-increase = Schmerz nahm zu, nachgelassen: { $stretch }
sheet-flag-rise = Schmerz stieg beim Üben oder danach von { $before } auf { $after } von 10
sheet-flag-seen = Gesehen von { $who }: { $about }
sheet-about-new-symptom = neue Taubheit oder Schwäche
sheet-about-pain = Schmerz, der zunahm oder wanderte
sheet-about-six-weeks = sechs Wochen ohne deutlich weniger Schmerz

## Die Seite für die Praxis

sheet-kicker = Für die Praxis
sheet-title = Dehnen der hinteren Oberschenkel zu Hause
sheet-name = Name
sheet-born = Geboren
sheet-period = Zeitraum
sheet-range = { $from } bis { $to }
sheet-date = { $day }.{ $month }.{ $year }
sheet-count-sessions = mal geübt und{ $count ->
        [one] {""}
       *[other] {""}
    } gehalten
sheet-count-days = von { $of ->
        [one] 1 Tag
       *[other] { $of } Tagen
    } mit Üben
sheet-count-holds = von { $of } vorgesehenen Haltezeiten
sheet-count-worse = { $count ->
        [one] Tag
       *[other] Tage
    } mit mehr Schmerz beim Üben oder danach
sheet-now = Was das Programm jetzt vorgibt, in den Worten, die die Person liest
sheet-course = Verlauf
sheet-knee = Verbleibende Kniebeugung in Dehnung Eins (0°: gestrecktes Knie), von der Kamera geschätzt
sheet-not-measured = Nicht gemessen
sheet-pain = Schmerz von 0 bis 10, die schlimmste Stelle
sheet-before = vor dem Üben
sheet-after = danach
sheet-sessions = Wie oft geübt wurde, darüber die Auffälligkeiten
sheet-sessions-week = Wie oft in der Woche geübt wurde, darüber die Auffälligkeiten
sheet-course-note = Senkrechte Striche am Knie: die Standardunsicherheit. Graues Band: weniger als { $least }° vom ersten Wert entfernt, das kann Zufall sein.
sheet-course-note-week = Ein Zeichen ist der Median einer Woche. Senkrechte Striche am Knie: die Standardunsicherheit; beim Schmerz: alles, was in der Woche angegeben wurde. Graues Band: weniger als { $least }° vom ersten Wert entfernt, das kann Zufall sein.
sheet-done = Getan und vorgesehen
sheet-nothing-done = Noch wurde nichts getan.
sheet-column-1 = Dehnung
sheet-column-2 = Wie oft
sheet-column-3 = Gehalten
sheet-column-4 = Gute Sekunden
sheet-column-5 = Erster und letzter Winkel (Eins: Knie; Zwei: Rumpf zu Bein)
sheet-rows-more = { $count ->
        [one] Eine weitere ist hier nicht aufgeführt.
       *[other] { $count } weitere sind hier nicht aufgeführt.
    }
sheet-of = { $done } von { $of }
sheet-none = nicht gemessen
sheet-degrees = { $value }° ± { $pm }°
sheet-change = { $first } zu { $last }: { $change ->
        [further] mehr als Zufall
        [less] weniger weit
       *[same] kann Zufall sein
    }
sheet-flags = Auffälligkeiten
sheet-no-flags = Keine: Auf jede Sicherheitsfrage war die Antwort Nein; kein Nervenzeichen und keine Zunahme von Schmerz beim Üben oder danach wurde angegeben.
sheet-not-asked = Die Sicherheitsfragen sind noch nicht beantwortet, und nichts wurde angegeben.
sheet-flags-more = { $count ->
        [one] Eine weitere ist
       *[other] { $count } weitere sind
    } oben eingezeichnet und hier nicht aufgeführt.
sheet-not = Was diese Seite nicht ist: ein Befund. Ein Programm hat sie aus dem geschrieben, was eine Person zu Hause getan und angegeben hat. Es bietet Aufklärung und Anleitung, ist kein Medizinprodukt und stellt keine Diagnose. Winkel sind Schätzungen aus einer gewöhnlichen Kamera; ihre Unsicherheit (±, Standardunsicherheit) wurde an gerenderten Personen bestimmt und um 6° erweitert, weil noch keine wirklichen Menschen vermessen wurden. Niemand hat die Person untersucht. Noch niemand aus einem Heilberuf hat Fragen, Regeln und Texte dieses Programms geprüft.
sheet-print = Sitbone { $version }, Tagebuch { $person }, { $entries } Einträge. Auf dem eigenen Gerät der Person entstanden und nirgendwohin geschickt.
