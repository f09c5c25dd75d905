### Was die Bilder der beiden Dehnungen sagen: im Merkblatt, im Bericht und in den Anleitungen der Seite.

guide-steps-one =
    { $step ->
        [start] Leg dich auf den Rücken, ein Fuß am Boden. Halte das andere Bein hinter dem Oberschenkel, sodass das Knie zur Decke zeigt.
        [way] Strecke dieses Knie langsam. Der Oberschenkel bleibt, wo er ist; Kopf und Schultern bleiben liegen.
       *[hold] Hör da auf, wo du hinten am Oberschenkel ein leichtes Ziehen spürst. Bleib dort und atme ruhig.
    }
guide-steps-two =
    { $step ->
        [start] Sitz aufrecht auf der Vorderkante eines festen Stuhls. Ein Bein nach vorn auf die Ferse, das Knie leicht gebeugt.
        [way] Neig dich aus der Hüfte nach vorn, das Brustbein voran. Der Rücken bleibt so gerade, wie er war.
       *[hold] Hör da auf, wo du hinten am Oberschenkel ein leichtes Ziehen spürst. Bleib dort und atme ruhig.
    }
guide-step =
    { $step ->
        [start] Beginn
        [way] Unterwegs
       *[hold] Halten
    }
guide-picture =
    { $picture ->
        [one-hold] Oberschenkel senkrecht, Rücken und Kopf liegen.
        [one-tight-hold] Verkürzt? Genauso richtig. Das Knie geht so weit, wie es eben geht.
        [one-thigh-dropped] Der Oberschenkel sinkt. Das Knie wird gerader, die Dehnung kleiner.
        [one-rounded-back] Kopf und Schultern heben ab und ziehen am Rücken.
        [two-hold] In der Hüfte gebeugt, mit geradem Rücken.
        [two-tight-hold] Verkürzt? Genauso richtig. Ein wenig Vorneigen genügt.
        [two-rounded-back] Im Rücken gebeugt statt in der Hüfte. Das belastet die untersten Bandscheiben.
       *[two-knee-locked] Das Knie ist durchgedrückt. Lass es leicht gebeugt.
    }

## Die Anleitungen der Seite vor dem Üben

guide-title-one = So geht Dehnung Eins
guide-title-two = So geht Dehnung Zwei
guide-figures = Wer macht es vor?
guide-figures-drawing = eine Zeichnung
guide-figures-young_woman = jüngere Frau
guide-figures-young_man = jüngerer Mann
guide-figures-older_woman = ältere Frau
guide-figures-older_man = älterer Mann
guide-people-coming = Die Bilder der Menschen sind unterwegs auf dieses Gerät. Bis sie da sind, siehst du die Zeichnungen.
guide-people-absent = Die Bilder der Menschen sind noch nicht auf diesem Gerät und lassen sich gerade nicht holen. Du siehst die Zeichnungen.
guide-people-rendered = Die Menschen sind am Rechner entstanden; niemand wurde fotografiert.
guide-tight-title = Sehr verkürzt?
guide-tight =
    { $stretch ->
        [one] Dann bleibt das Knie so gebeugt. Das ist ein Zeichen verkürzter Muskeln, kein Versagen: Die Dehnung ist genauso richtig.
       *[two] Dann geht nur ein kleines Vorneigen. Das ist ein Zeichen verkürzter Muskeln, kein Versagen: Die Dehnung ist genauso richtig.
    }
guide-compare-title = So ja, und so nicht
guide-right = So ja
guide-wrong = So nicht
guide-fault-thigh_dropped = Der Oberschenkel sinkt
guide-fault-rounded_back =
    { $stretch ->
        [one] Kopf und Schultern heben ab
       *[two] Der Rücken wird rund
    }
guide-fault-knee_locked = Das Knie ist durchgedrückt
guide-fault-bouncing = Das zeigt kein Bild: Wippen. Hör da auf, wo du ein leichtes Ziehen spürst, und komm dort zur Ruhe.
