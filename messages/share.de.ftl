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

## Eine Sicherung

backup-title = Eine Sicherung aufheben
backup-more = Das ganze Tagebuch, verschlüsselt. Nur mit deinem Passwort lässt es sich öffnen; ein vergessenes kann niemand zurückholen.
backup-passphrase = Ein Passwort aus zehn oder mehr Zeichen
backup-again = Noch einmal
backup-short = Nimm zehn oder mehr Zeichen. Vier Wörter, die nicht zusammengehören, sind gut.
backup-different = Die beiden sind verschieden.
backup-make = Sicherung speichern
backup-making = Es wird verschlüsselt. Das dauert mit Absicht einen Moment.
backup-made = Gespeichert als { $name }. Bewahre das Passwort woanders auf.

## Hereinholen

bring-title = Hereinholen
bring-more = Ein gesichertes Tagebuch, eine Sicherung oder ein Programm aus deiner Physiotherapie. Du siehst, was darin steht, bevor sich etwas ändert.
bring-choose = Datei wählen
bring-reading = { $name } wird gelesen …
bring-asks-passphrase = { $name } ist eine verschlüsselte Sicherung.
bring-passphrase = Ihr Passwort
bring-open = Öffnen
bring-opening = Sie wird geöffnet. Das dauert einen Moment.
bring-wrong = Das Passwort ist ein anderes.
bring-found = { $name } enthält { $entries ->
        [one] einen Eintrag
       *[other] { $entries } Einträge
    }, vom { $from } bis zum { $to }.
bring-fresh = { $fresh ->
        [0] Alle sind schon hier.
        [one] Einer davon ist neu
       *[other] { $fresh } davon sind neu
    }{ $fresh ->
        [0] {""}
       *[other] { $sessions ->
            [0] .
            [one] , in denen du einmal geübt hast.
           *[other] , in denen du { $sessions }-mal geübt hast.
        }
    }
bring-known = { $known ->
        [one] Einer ist schon hier und wird übergangen.
       *[other] { $known } sind schon hier und werden übergangen.
    }
bring-damaged = { $count ->
        [one] Eine Zeile ist beschädigt und kann nicht herein:
       *[other] { $count } Zeilen sind beschädigt und können nicht herein:
    }
bring-line = Zeile { $line }
bring-more-lines = und { $count ->
        [one] eine weitere
       *[other] { $count } weitere
    }
bring-nothing = In { $name } steht kein Eintrag eines Tagebuchs.
bring-conflict = Diese Datei und dein Tagebuch sagen unter derselben Nummer Verschiedenes. Nichts kann herein, damit nichts vermischt wird. Das geschieht, wenn ein Gerät auf einen älteren Stand zurückgesetzt wurde.
bring-other = Das wurde als Tagebuch einer anderen Person begonnen, oder bevor du alles gelöscht hast. Der Schmerz von zweien in einem Tagebuch würde den Plan für beide falsch machen.
bring-same = Es ist mein eigenes Tagebuch
bring-take = Hereinholen
bring-cancel = Lassen
bring-done = { $added ->
        [one] Ein Eintrag ist hereingekommen.
       *[other] { $added } Einträge sind hereingekommen.
    }
bring-refused = { $name } lässt sich nicht verwenden:
bring-too-large = { $name } ist größer als 256 MB.

## Ein Programm aus der Physiotherapie

programme-file-title = Dein Programm
programme-file-none = Du folgst dem eingebauten Programm. Eine Physiotherapiepraxis kann dir ein anderes als Datei schreiben; hol es hier herein.
programme-file-by = Du folgst dem Programm von { $by }, { $on }.
programme-file-says = Ein Programm von { $by }, { $on }. Es würde das ändern:
programme-file-accept = Ihm folgen
programme-file-refused = Dieses Programm wird nicht genommen:
programme-file-why = Ein Programm kann Mengen senken, Dehnungen weglassen und die Sicherheitsregeln strenger machen. Lockern kann es sie nie.
programme-file-back = Zurück zum eingebauten
programme-file-back-more = Seine Mengen und Grenzen zählen dann nicht mehr. Die Sicherheitsregeln bleiben.
programme-file-taken = Von jetzt an folgt der Plan ihm.

## Erinnerungen, solange die Seite offen ist

remind-here = Erinnere mich, solange diese Seite offen ist
remind-here-more = Ohne Server erinnert ein Browser nur, solange diese Seite irgendwo offen ist, auch im Hintergrund, und das Gerät wach ist. Für den Rest gibt es den Kalender. Eine Erinnerung sagt nichts über deine Gesundheit.
remind-here-refused = Der Browser erlaubt es dieser Seite nicht. Neben der Adresse kannst du das ändern.
remind-here-none = Dieser Browser kann keine Erinnerungen zeigen.
remind-here-next = Die nächste: { $time }.
remind-here-nothing = Zurzeit keine: Es steht nichts an.
remind-snooze = In einer halben Stunde
