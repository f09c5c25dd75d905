### Was die Seite rund um Plan und Tagebuch sagt, auf Deutsch: heute, wie der Schmerz ist, der Nerv, Kalender und Kurven.
### Die Worte des Plans selbst stehen in programme.de.ftl. Diese Texte hat noch keine Fachperson geprüft.

## Heute

today-first = Bereit für deine erste Dehnung?
today-lead-first = Etwa sechs Minuten. Du brauchst eine Matte, und für Dehnung Zwei einen Stuhl ohne Rollen.
today-again = Trotzdem noch einmal üben
today-next = Das nächste Mal: { $time }.
today-tell-pain = Sagen, wie der Schmerz ist
today-answer = Jetzt antworten
today-legs = { $status } · { $legs ->
        [left] linkes Bein
        [right] rechtes Bein
       *[both] beide Beine
    }
today-dots = { $done } von { $wanted } heute getan
today-others = Sanftere Formen
today-others-about = Statt der Dehnungen oben, wenn sie heute zu viel sind. Angeleitet werden sie noch nicht.
today-later-about = Diese Dehnungen gibt es. Sie öffnen sich, wenn es so weit ist.
today-sources = Worauf das beruht
today-more = Mehr
today-override = Gelesen und verstanden. Ich wähle sie jetzt.

clearance-about-new-symptom = Neue Taubheit oder Schwäche
clearance-about-pain = Schmerz, der mehr wurde oder wanderte
clearance-about-six-weeks = Sechs Wochen ohne deutlich weniger Schmerz

## Wie ist der Schmerz?

check-title = Wie ist der Schmerz?
check-title-morning = Wie ist es heute Morgen?
check-title-after = Wie ist es nach dem Üben?
check-where = Wo tut es weh?
check-where-more = Berühre jede Stelle, die weh tut. Was du auslässt, gilt als schmerzfrei.
check-place-back = Rücken
check-place-buttock = Gesäß
check-place-thigh = Hinten am Oberschenkel
check-place-below-knee = Unter dem Knie
check-side-left = links
check-side-right = rechts
check-place = { $place }, { $side ->
        [left] links
       *[right] rechts
    }
check-nowhere = Nirgends
check-how-much = Wie sehr, { $place }?
check-new = Ist etwas neu?
check-new-numbness = Neue Taubheit
check-new-weakness = Neue Schwäche
check-yes = Ja
check-no = Nein
check-save = Eintragen
check-choose = Wähle, wo es weh tut, oder „Nirgends“.
check-discomfort = Das Ziehen einer Dehnung ist kein Schmerz. Sag nur, was darüber hinausgeht.

## Nerv oder Muskel?

nerve-title = Muskel oder Nerv?
nerve-lead = Denk an das Ende der Dehnung { $side ->
        [left] mit dem linken Bein
       *[right] mit dem rechten Bein
    }. Weißt du es nicht, probier es beim nächsten Mal sanft aus.
nerve-below-knee = Hast du es unter dem Knie gespürt?
nerve-tingling = Hat es gekribbelt, gebrannt, oder wurde es taub?
nerve-changed-by-foot = Änderte es sich, wenn du den Fuß strecktest oder anzogst?
nerve-changed-by-chin = Änderte es sich, wenn du das Kinn hobst oder senktest?
nerve-save = Eintragen

## Das Tagebuch

diary-page-title = Dein Tagebuch
diary-link-more = Was du getan hast, wie weit es geht, wie der Schmerz ist.
diary-empty = Noch nichts hier. Nach dem ersten Üben zeigt diese Seite, was du getan hast und wie es läuft.
diary-days = Die letzten Wochen
diary-day =
    { $sessions ->
        [0] { $day }: nichts
        [one] { $day }: einmal geübt
       *[other] { $day }: { $sessions }-mal geübt
    }{ $pain ->
        [0] {""}
       *[other] , der Schmerz war mehr geworden
    }
diary-legend-done = einmal geübt
diary-legend-more = zweimal oder öfter
diary-legend-pain = der Schmerz war mehr geworden
diary-never-missed = Ein leerer Tag ist ein leerer Tag. Verloren geht dadurch nichts.
diary-chart-knee = Wie viel dem Knie zur Streckung fehlt, Dehnung Eins
diary-chart-hip = Wie weit du aus der Hüfte beugst, Dehnung Zwei
diary-chart-pain = Schmerz, vorher und nachher
diary-chart-seconds = Gute Sekunden
diary-left = links
diary-right = rechts
diary-before = vorher
diary-after = nachher
diary-none-measured = Noch nicht gemessen. Dafür braucht es einmal Üben mit Kamera oder Video.
diary-none-told = Noch nichts gesagt.
diary-degrees = { $value }° ± { $pm }°
diary-band = Die senkrechten Striche zeigen, wie sicher jeder Wert ist. Ein Unterschied unter { $least }° kann Zufall sein.
diary-says-first = { $side ->
        [left] Linkes Bein
       *[right] Rechtes Bein
    }: { $value }°. Bisher ein Wert.
diary-says-further = { $side ->
        [left] Linkes Bein
       *[right] Rechtes Bein
    }: von { $first }° auf { $value }°. Das ist mehr als Zufall: ein Fortschritt.
diary-says-same = { $side ->
        [left] Linkes Bein
       *[right] Rechtes Bein
    }: von { $first }° auf { $value }°. Das kann Zufall sein.
diary-says-less = { $side ->
        [left] Linkes Bein
       *[right] Rechtes Bein
    }: von { $first }° auf { $value }°. Weniger weit als zuerst. Tage sind verschieden.
diary-says-pain = Zuletzt { $before } vorher und { $after } nachher, von 10.
diary-says-pain-one = Zuletzt gesagt: { $value } von 10.
diary-says-seconds = { $seconds } gute Sekunden, { $sessions ->
        [one] einmal geübt
       *[other] { $sessions }-mal geübt
    }.
diary-as-table = Als Tabelle
diary-sessions = Was du getan hast
diary-column-when = Wann
diary-column-side = Bein
diary-column-value = Wert
diary-entry-holds = { $done } von { $wanted } gehalten, { $seconds } gute Sekunden
diary-entry-pain = Schmerz { $before } vorher, { $after } nachher
diary-entry-eased = Gelockert, weil es mehr wehtat
diary-entry-open = Mittendrin aufgehört
diary-take-back = Zurücknehmen
diary-take-back-title = Diesen Eintrag zurücknehmen?
diary-take-back-more = Er zählt dann nicht mehr, weder im Plan noch in den Kurven. Stand darin mehr Schmerz, so schont dich der Plan deswegen nicht mehr. Dass er zurückgenommen wurde, bleibt vermerkt.
diary-keep = Behalten
diary-more = Ältere zeigen

## Dateien

diary-remind-title = Erinnerungen
diary-remind-more = Eine Datei für deinen Kalender: so viele am Tag, wie dein Programm hat, nie außerhalb dieser Zeiten. Über deine Gesundheit sagt sie nichts.
diary-awake-from = Nicht vor
diary-awake-until = Nicht nach
diary-awake-wrong = Die zweite Zeit muss nach der ersten liegen.
diary-remind = Für den Kalender sichern
diary-remind-summary = Ein paar ruhige Minuten
diary-remind-description = Zeit für eine kurze Pause mit Sitbone.
