### Was aus dem Tagebuch hinausgeht und hereinkommt, auf Deutsch: die Seite für die Praxis, Sicherung, Hereinholen, Erinnerungen.
### Noch niemand aus einem Heilberuf hat diese Texte geprüft.

share-title = Weitergeben, sichern, hereinholen
share-lead = Alles hier geschieht auf diesem Gerät. Eine Datei geht nur dorthin, wo du sie hinlegst.
share-link-more = Für deine Praxis oder für dich: eine Seite zum Drucken, eine Sicherung, Erinnerungen.
share-link-restore = Ein Tagebuch oder eine Sicherung hereinholen
share-link-clinic = Eine Seite für die Praxis

## Für die Praxis

share-clinic-title = Für deine Praxis
share-clinic-more = Eine Seite zum Drucken oder Zeigen: was du getan hast, wie weit du kommst, wie der Schmerz ist, was aufgefallen ist und was das Programm jetzt vorgibt.
share-clinic-name = Dein Name darauf, wenn du magst. Er wird nicht behalten.
share-clinic-show = Die Seite zeigen
share-paper = Papier
share-paper-a4 = A4
share-paper-letter = Letter
share-record-title = Für die Akte einer Praxis
share-record-more = Dasselbe für einen Computer: ein HL7-FHIR-Bündel, das Praxissysteme lesen. Dein Name steht nur darin, wenn du ihn oben geschrieben hast.
share-record = Das Bündel sichern
share-clinic-page = Für die Praxis
share-clinic-print = Drucken oder als PDF sichern
share-clinic-alt = Die Seite für die Praxis, wie sie gedruckt wird. Dein Tagebuch sagt dasselbe in Worten und Tabellen.
share-clinic-note = Lies sie, bevor du sie weitergibst: Sie erzählt von deiner Gesundheit.

## Für dich

share-table-title = Für eine Tabelle
share-table-more = Jedes Üben als eine Zeile für jedes Bein: gute Sekunden, Winkel mit ihrer Unsicherheit, Schmerz.
share-table = Tabelle sichern
share-lines-title = Das ganze Tagebuch
share-lines-more = Jeder Eintrag, wie er versiegelt wurde, als einfacher Text. Ein anderes Gerät mit Sitbone kann ihn hereinholen. Wer die Datei bekommt, kann sie lesen.
share-lines = Tagebuch sichern
