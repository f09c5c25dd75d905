### Texte von `sitbone session`, der Sitzung im Terminal, die die Seite nicht hat.
### Tasten heißen in jeder Sprache gleich.

session-begin = Eingabetaste, wenn alles bereit ist. Strg-C beendet jederzeit.
session-nothing-due = Jetzt ist nichts fällig. Trotzdem dehnen: sitbone session --stretch one
session-closed = Jetzt nicht. Der Plan sagt, warum:
session-advised = Wir raten davon ab:
session-advised-ask = Trotzdem?
session-pain = Wie stark ist der Schmerz, von 0 (keiner) bis 10 (stärkster)? Eingabetaste: keine Antwort.
session-pain-places = Zu jeder Stelle zwei Zahlen von 0 bis 10, links und rechts, etwa: 2 0. Eine 0 allein: nichts. Eingabetaste: keine Antwort.
session-yes-no = j oder n
session-yes-no-unknown = j oder n; Eingabetaste: nicht bekannt
session-not-understood = Das war nicht zu verstehen.
session-no-voice = Keine Stimme: espeak-ng ist nicht installiert. Alles steht hier.
session-unstored = Noch nicht notiert: { $reason }
session-keys = Leertaste: { $main }   H: { $hurts }   P: { $pause }   Q: { $stop }
session-keys-answer = 1: { $one }   2: { $two }   3: { $three }   4: { $four }   Leertaste: { $skip }
session-keys-eased = G: { $gently }   Q: { $stop }
session-line = { $stretch }, { $side ->
        [left] linkes
       *[right] rechtes
    } Bein: { $done } von { $repetitions } Mal gehalten, { $seconds } s
session-noted = Notiert in { $diary }. Wie es weitergeht: sitbone plan
session-screening-stored = Deine Antworten sind notiert. Ein Versehen oder das Wort einer Fachperson notierst du auf der Seite: sitbone serve
