### What the pictures of the two stretches say: in the hand-out, the report and the page's instructions, in English.

guide-steps-one =
    { $step ->
        [start] Lie on your back, one foot on the floor. Hold the other leg behind the thigh, so that the knee points to the ceiling.
        [way] Straighten this knee slowly. The thigh stays where it is; head and shoulders stay down.
       *[hold] Stop where you feel a mild pull behind the thigh. Hold it there and breathe calmly.
    }
guide-steps-two =
    { $step ->
        [start] Sit tall on the front edge of a firm chair. One leg out on its heel, the knee slightly bent.
        [way] Tip forward from the hips, breastbone first. Your back stays as straight as it was.
       *[hold] Stop where you feel a mild pull behind the thigh. Hold it there and breathe calmly.
    }
guide-step =
    { $step ->
        [start] Start
        [way] On the way
       *[hold] Hold
    }
guide-picture =
    { $picture ->
        [one-hold] Thigh upright, back and head down.
        [one-tight-hold] Tight? This is just as right. The knee goes as far as it lets you.
        [one-thigh-dropped] The thigh sinks. The knee gets straighter, the stretch gets less.
        [one-rounded-back] Head and shoulders come up and pull at the back.
        [two-hold] Bent at the hips, with a straight back.
        [two-tight-hold] Tight? This is just as right. A small lean is enough.
        [two-rounded-back] Bent at the back instead of the hips. That loads the lowest discs.
       *[two-knee-locked] The knee is locked. Keep a slight bend.
    }

## The page's instructions before a session

guide-title-one = How Stretch One goes
guide-title-two = How Stretch Two goes
guide-figures = Who shows how it goes?
guide-figures-drawing = a drawing
guide-figures-young_woman = younger woman
guide-figures-young_man = younger man
guide-figures-older_woman = older woman
guide-figures-older_man = older man
guide-people-coming = The pictures of people are on their way to this device. Until they are here you see the drawings.
guide-people-absent = The pictures of people are not on this device yet, and they can't be fetched now. You see the drawings.
guide-people-rendered = The people are made by a computer; nobody was photographed.
guide-tight-title = Very tight?
guide-tight =
    { $stretch ->
        [one] Then the knee stays bent like this. That is a sign of short hamstrings, not a failure: the stretch is just as right.
       *[two] Then a small lean is all there is. That is a sign of short hamstrings, not a failure: the stretch is just as right.
    }
guide-compare-title = Right, and not like this
guide-right = Right
guide-wrong = Not like this
guide-fault-thigh_dropped = The thigh sinks
guide-fault-rounded_back =
    { $stretch ->
        [one] Head and shoulders come up
       *[two] The back rounds
    }
guide-fault-knee_locked = The knee is locked
guide-fault-bouncing = No picture can show it: bouncing. Stop where you feel a mild pull, and come to rest there.
