### Das Tagebuch im Gleichschritt mit einem Computer, auf dem "sitbone serve" läuft, auf Deutsch.

sync-title = Mit diesem Computer abgleichen
sync-lead = Dein Tagebuch kann auch auf dem Computer liegen, auf dem „sitbone serve“ läuft. Jeder Browser, den du verbindest, hat dann dieselben Einträge, und „sitbone plan“ kennt sie. Bilder der Kamera gehen nie dorthin.
sync-looking = Der Computer wird gesucht …
sync-absent = Diese Seite kommt nicht von „sitbone serve“, also gibt es keinen Computer von dir zum Abgleichen. Wenn du das möchtest, starte Sitbone auf deinem Computer und öffne die Adresse, die es zeigt. Sonst ändert sich nichts: Dein Tagebuch bleibt hier.
sync-closed = Dein Tagebuch ist in diesem Tab nicht geöffnet. Wo es geöffnet ist, wird es abgeglichen.
sync-begin = Verbinden
sync-code-lead = „sitbone serve“ zeigt jetzt in seinem Fenster einen Code aus acht Buchstaben und Ziffern. Schreib ihn innerhalb von zehn Minuten hier hinein.
sync-code = Code vom Computer
sync-name = Name dieses Geräts
sync-send = Verbinden
sync-new-code = Neuen Code zeigen
sync-cancel = Jetzt nicht
sync-paired = Verbunden als „{ $name }“.
sync-last = Zuletzt abgeglichen: { $when }, { $time }.
sync-last-odd = Abgeglichen wurde, bevor die Uhr dieses Geräts verstellt wurde.
sync-never = Noch nicht abgeglichen.
sync-doing = Wird abgeglichen …
sync-done =
    { $added ->
        [0] Es kam nichts Neues,
        [one] Ein Eintrag kam,
       *[other] { $added } Einträge kamen,
    } { $sent ->
        [0] und nichts war mehr zu schicken.
        [one] und einer wurde geschickt.
       *[other] und { $sent } wurden geschickt.
    }
sync-now = Jetzt abgleichen
sync-unpair = Trennen
sync-unpaired = Getrennt. Was hier ist, bleibt hier, und was dort ist, bleibt dort.
sync-waits = Es wird von selbst wieder versucht: wenn diese Seite aufgeht, nach dem Üben, und wenn das Netz zurück ist.
sync-problem-unreachable = Der Computer hat nicht geantwortet. Läuft dort „sitbone serve“, und ist dieses Gerät im selben Netz?
sync-problem-absent = Es hat etwas geantwortet, das nicht „sitbone serve“ ist. Öffne diese Seite über die Adresse, die „sitbone serve“ zeigt.
sync-problem-unpaired = Der Computer kennt dieses Gerät nicht mehr. Verbinde es neu, wenn du möchtest; dein Tagebuch hier ist unberührt.
sync-problem-wrong-code = Das ist nicht der Code. Sieh noch einmal hin: Nach fünf falschen gilt er nicht mehr.
sync-problem-no-code = Dieser Code ist verbraucht oder zu alt. Lass den Computer einen neuen zeigen.
sync-problem-wait =
    { $seconds ->
        [one] Zu viele falsche Codes. Warte eine Sekunde.
       *[other] Zu viele falsche Codes. Warte { $seconds } Sekunden.
    }
sync-problem-newer = Der Computer hat eine andere Version von Sitbone. Aktualisiere es dort und lade diese Seite neu.
sync-problem-computer-full = Die Festplatte des Computers ist voll. Schaff dort Platz; verloren ist nichts.
sync-problem-computer-damaged = Das Tagebuch auf dem Computer ist nicht lesbar. Dort sagt „sitbone diary verify“, was kaputt ist.
sync-problem-busy = Ein anderes Programm schreibt gerade in das Tagebuch auf dem Computer. Versuch es gleich noch einmal.
sync-problem-refused = Der Computer hat diese Seite nicht verstanden. Lade die Seite neu; hilft das nicht, aktualisiere Sitbone dort.
sync-problem-code-empty = Schreib den Code hinein, den der Computer zeigt.
sync-problem-name-empty = Gib diesem Gerät einen Namen mit höchstens { $most } Buchstaben.
sync-refused =
    { $count ->
        [one] Ein Eintrag ist fehlerhaft und wurde nicht übernommen: { $named }.
       *[other] { $count } Einträge sind fehlerhaft und wurden nicht übernommen, darunter { $named }.
    } „sitbone diary verify“ sagt mehr. Alle anderen sind abgeglichen.
sync-refused-one = Nummer { $seq } von Gerät { $device } ({ $why })
sync-refused-somewhere = einer, der nicht sagt, welcher er ist
sync-why-unreadable = nicht lesbar
sync-why-checksum = nach dem Schreiben verändert
sync-why-contradiction = folgt nicht auf den davor
sync-why-person = von jemand anderem
sync-forked = Ein Gerät hat zweimal unter denselben Nummern geschrieben ({ $device }), wie nach dem Zurückspielen einer Kopie. Beide Tagebücher behalten, was sie haben; diese Einträge sind nicht abgeglichen. Was du ab jetzt schreibst, schon.
sync-erased = Das Tagebuch wurde auf einem anderen deiner Geräte gelöscht, deshalb ist es auch hier weg.
sync-diary =
    { $events ->
        [0] Es ist leer.
        [one] Ein Eintrag, auf diesem Gerät und auf deinem Computer.
       *[other] { $events } Einträge, auf diesem Gerät und auf deinem Computer.
    }
sync-strangers-title = Sind beide Tagebücher deine?
sync-strangers-more = Das Tagebuch auf dem Computer und das in diesem Browser wurden getrennt begonnen. Sind beide deine, werden sie eins, und das lässt sich nicht wieder trennen. Gehört das andere jemand anderem, lass sie getrennt.
sync-strangers-yes = Beide sind meine
sync-strangers-no = Getrennt lassen
sync-put-away-title = Soll dein Tagebuch zurückkommen?
sync-put-away-more = Du hast dieses Tagebuch in diesem Browser gelöscht. Der Computer hat es noch.
sync-put-away-yes = Zurückholen
sync-put-away-delete = Dort auch löschen
sync-put-away-no = Dort lassen
sync-where = Wo?
sync-where-here = In diesem Browser
sync-where-everywhere = Auf jedem Gerät
sync-where-here-more = Dein Tagebuch, deine Antworten und deine Einstellungen sind dann für immer aus diesem Browser weg, und er ist getrennt. Der Computer behält seine Kopie.
sync-where-everywhere-more = Dein Tagebuch ist dann für immer weg: hier sofort, auf dem Computer und auf jedem verbundenen Gerät beim nächsten Abgleich, mit allem, was dort inzwischen geschrieben wurde. Kein Abgleich bringt es zurück.
