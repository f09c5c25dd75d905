### Texts of "Why it hurts", in English. One idea a step, in plain words; nothing that the body model or a study does not say.
###
### why-title-STEP, why-lead-STEP: the idea; why-scene-STEP-SCENE: a figure's name; why-say-READING-LEVEL: a number in words.
### why-article-STEP: what the article says; why-study-ID and why-source-ID: what a study found, and which one.
### Numbers are rounded by the core.

why = Why it hurts
why-kicker = Why it hurts, step { $number } of { $of }
why-steps = Steps
why-next = Next
why-again = From the start
why-opening = The picture is being drawn…
why-failed = The picture can't be drawn on this device. The words are all here.
why-education = This teaches how bodies work. It is no diagnosis: it knows nothing of your own back.
why-link = Why it hurts, in pictures
why-link-more = Play with a body and see what tight hamstrings do.
why-own-link = Your day once more
why-own-link-more = Watch your own holds again, with the bones and muscles inside.

why-name-where = Where they are
why-name-pelvis = Pelvis
why-name-stiff = Stiff back
why-name-loose = Loose back
why-name-nerve = The nerve
why-name-one = Stretch One
why-name-two = Stretch Two
why-name-hold = A good hold
why-name-own = Your own

why-title-where = From the sit bone to below the knee
why-lead-where = The hamstrings start at the bone that you sit on and end below the knee. Straighten the knee, and they have a longer way to go.
why-title-pelvis = Tight hamstrings hold the pelvis back
why-lead-pelvis = The same leg, equally straight. Tight hamstrings pull on the sit bone, and the pelvis rolls further back.
why-title-stiff = A stiff back pays with load
why-lead-stiff = When the pelvis stays behind, something above it must give. A stiff back bends less, so its lowest joint carries more.
why-title-loose = A loose back pays with bending
why-lead-loose = The same lean, the same tight hamstrings. A loose back carries less, and bends further to make up for the pelvis.
why-title-nerve = The sciatic nerve runs along
why-lead-nerve = Pull the toes up or nod: the nerve is stretched more, the hamstrings not at all. If foot or head change what you feel, it is probably not the muscle.
why-title-one = Stretch One asks less of the back
why-lead-one = On your back the floor carries you. The hamstrings are pulled more than in a forward bend, and the back has little to do.
why-title-two = Bending at the back cheats the stretch
why-lead-two = The hands come equally far both times. With a round back it is the back that gave way, and the hamstrings got off lightly.
why-title-hold = A good hold is a calm one
why-lead-hold = Stay where the pull is clear and easy to bear. Who becomes more flexible has less pull in the very same position: try it.
why-title-own = Now with your own numbers
why-lead-own = Set everything as it is with you, or as you would like it. Take hold of the figure, or use the sliders.
why-lead-own-days = Your leg on the first day and now, in one position. The tightness comes from how far you straightened the knee in Stretch One.

why-scene-pelvis-flexible = Flexible hamstrings
why-scene-pelvis-tight = Tight hamstrings
why-scene-stiff-usual = A usual back
why-scene-stiff-stiff = A stiff back
why-scene-loose-usual = A usual back
why-scene-loose-lax = A loose back
why-scene-one-lying = Stretch One
why-scene-one-sitting = A forward bend
why-scene-two-hinge = Bent at the hips
why-scene-two-rounded = Bent at the back
why-scene-own-first = Your first day
why-scene-own-last = Your last session
why-scene-angle = { $scene }: { $deg }° ± { $pm }° short of straight
why-change-further = You straighten it further now, by more than the camera's error.
why-change-same = The two differ by no more than the camera's error.
why-change-less = You straightened it less the last time. Days differ; one is no verdict.
why-change-none = There is nothing to compare yet.

why-picture-lying = A person lies on the back, one leg lifted. Bones and hamstrings of that leg are seen through the skin.
why-picture-sitting = A person sits on a chair, one leg out, leaning forward. Bones and hamstrings of that leg are seen through the skin.

why-reading-length = Length of one hamstring
why-reading-pelvis = Pelvis
why-reading-lumbar = Low back
why-reading-pull = Pull on the sit bone
why-reading-l5s1 = Load on the lowest joint of the back
why-reading-nerve = Stretch of the nerve
why-reading-reach = Hands along the leg

why-unit-length = centimetres
why-unit-pelvis = { $value ->
        [one] degree
       *[other] degrees
    }
why-unit-lumbar = { $value ->
        [one] degree
       *[other] degrees
    }
why-unit-pull = newton metres
why-unit-l5s1 = newton metres
why-unit-nerve = percent
why-unit-reach = centimetres

why-level-length-plain = from sit bone to shin
why-level-reach-plain = from the hip down
why-level-pelvis-forward = tipped forward
why-level-pelvis-upright = about upright
why-level-pelvis-back = rolled back
why-level-lumbar-arched = arched
why-level-lumbar-straight = about straight
why-level-lumbar-bent = bent
why-level-lumbar-far = bent far
why-level-pull-slack = hardly any
why-level-pull-light = light
why-level-pull-clear = clear
why-level-pull-beyond = more than is easy to bear
why-level-l5s1-low = little
why-level-l5s1-raised = some
why-level-l5s1-high = much
why-level-nerve-calm = about as at rest
why-level-nerve-raised = more than at rest
why-level-nerve-strong = much more than at rest

why-more = { $difference } more
why-less = { $difference } less
why-same = the same
why-more-start = { $difference } more than at first
why-less-start = { $difference } less than at first
why-same-start = as at first
why-number = { $value }
why-spoken = { $name }: { $value } { $unit }, { $level }, { $change }.
why-spoken-scene = { $scene }. { $readings }

why-rays-one = Rays stand where the lowest joint carries more than 30 newton metres. That is a mark we set, no limit of harm: every lean forward loads the joint, also one that is done right. What differs is how much, here { $first }.
why-rays-two = Rays stand where the lowest joint carries more than 30 newton metres. That is a mark we set, no limit of harm: every lean forward loads the joint, also one that is done right. What differs is how much, here { $first } and { $second }.

why-control-tightness = Hamstrings
why-control-knee = Knee
why-control-thigh = Thigh
why-control-trunk = Lean
why-control-rounding = Roundness of the back
why-control-ankle = Foot
why-control-neck = Head
why-low-tightness = flexible
why-high-tightness = tight
why-low-knee = straight
why-high-knee = bent
why-low-thigh = towards the chest
why-high-thigh = away
why-low-trunk = upright
why-high-trunk = forward
why-low-rounding = straight
why-high-rounding = round
why-low-ankle = pointed
why-high-ankle = toes up
why-low-neck = back
why-high-neck = chin to chest
why-value-tightness = { $deg }° short of straight
why-value-knee = bent by { $deg }°
why-value-thigh = { $deg }° from upright
why-value-trunk = { $deg }° forward
why-value-rounding = { $deg }°
why-value-ankle = { $deg }°
why-value-neck = { $deg }°
why-lumbar = The back
why-lumbar-stiff = stiff
why-lumbar-normal = usual
why-lumbar-lax = loose
why-position = Position
why-position-lying = on the back
why-position-sitting = on a chair
why-handle-leg = Leg: straighten or bend the knee
why-handle-thigh = Thigh: lift or lower it
why-handle-trunk = Trunk: lean it
why-handle-foot = Foot: toes up or pointed
why-handle-head = Head: nod
why-drag = Drag the round handles, or use the sliders.
why-reset = As at first
why-days = { $stretch }, { $leg }
why-free = Everything free
why-day-leg = What is shown?
why-day-left = left leg
why-day-right = right leg
why-no-days = After a session with the camera your own day is replayed here, and later your first day beside it.
why-lead-own-replay = Your own holds, as the camera measured them. The bones, the pull and the load inside are computed for a model body.
why-replay = Replay of the day
why-replay-play = Play
why-replay-pause = Pause
why-replay-time = { $now } of { $all }
why-replay-reach = on the way into hold { $hold } of { $of }
why-replay-hold = hold { $hold } of { $of }, as measured
why-replay-release = out of hold { $hold } of { $of }
why-replay-over = all holds of this day are over
why-replay-drawn = The holds are as measured, to within the camera's error; the ways in and out are drawn.
why-replay-sparse = Of some of these holds only the middle angle was kept, so the figure keeps still in them.
why-replay-limit = Both days you went to your own limit. The tightness is taken from that very angle, so the model comes to nearly the same pull: what differs is how far you got with it.
why-replay-leave = Both in one posture

why-label-sit-bone = Sit bone
why-label-bflh = Hamstrings
why-label-tibia = Shin bone
why-label-femur = Thigh bone
why-label-pelvis = Pelvis
why-label-nerve = Sciatic nerve
why-label-l5s1 = Lowest joint

why-sure = How sure are we?
why-sure-article = What the article says
why-sure-studies = What studies found
why-sure-model = What the picture rests on
why-sure-rough = More and less are what the model is good for. Single degrees and newton metres are rough; nobody's own body was measured for it.
why-for = for it
why-against = against it
why-open = open

why-kind-measured = Compared with OpenSim, the reference for such models
why-kind-literature = From published studies
why-kind-fitted = Set so that published figures come out
why-kind-assumed = Assumed: nobody has measured it for this

why-article-where = The hamstrings are the muscles at the back of the thigh, from the pelvis to below the knee.
why-article-pelvis = Tight hamstrings pull on the pelvis and turn it backward.
why-article-stiff = If the back is stiff, that pull puts stress on the bottom of the back and the joints of the pelvis.
why-article-loose = If the back moves easily, it bends more than it should to make up for the tight legs.
why-article-nerve = The sciatic nerve runs through the buttock and down behind the hamstrings, so tight hamstrings and sciatica often come together.
why-article-one = Stretch One is done on the back, with the thigh held up and the knee straightened gently.
why-article-two = Bending at the back instead of the hips is the fault to avoid in Stretch Two.
why-article-hold = Hold for 20 to 30 seconds, two or three times, two or three times a day. If pain increases, ease off.
why-article-own = How far the knee straightens tells how tight the hamstrings are; the two legs need not be alike.

why-study-where-model = In the computer model the longest way between a bent and a straight knee, the thigh upright, is about six centimetres more.
why-source-where-model = gait2392, computed with OpenSim 4.6
why-study-where-kellis = Lengths that are computed come out greater than those seen with ultrasound in people.
why-source-where-kellis = Kellis 2021
why-study-pelvis-bend = Bending to the toes, people with short hamstrings turned the pelvis by 52 degrees over the thighs, others by 72.
why-source-pelvis-bend = Gajdosik 1992
why-study-pelvis-raise = When a leg is lifted, the pelvis turns along from the first degrees on.
why-source-pelvis-raise = Bohannon 1985
why-study-pelvis-stand = Standing quietly, the pelvis of people with short hamstrings was no different from others'.
why-source-pelvis-stand = Gajdosik 1992 and 1994
why-study-stiff-rise = What a back resists with rises ever more steeply beyond half of its bend.
why-source-stiff-rise = McGill 1994, Dickey 2003
why-study-stiff-thorax = With short hamstrings people bent less in the low back and more in the upper back.
why-source-stiff-thorax = Gajdosik 1994
why-study-stiff-none = We know of no study that measured this load in people with both a stiff back and tight hamstrings.
why-source-stiff-none = not studied, as far as we know
why-study-loose-early = People who had had back pain moved the low back earlier when they came up from a bend.
why-source-loose-early = McClure 1997
why-study-loose-same = The low back of people with short hamstrings bent as far as that of others, not further.
why-source-loose-same = Gajdosik 1992
why-study-loose-margin = Even a full bend stays about ten degrees short of where the ligaments reach their limit.
why-source-loose-margin = Adams and Hutton 1986
why-study-nerve-joints = Strain in the nerve passes along from the hip to beyond the ankle, and is greatest near the joint that moves.
why-source-nerve-joints = Coppieters 2006, eight bodies
why-study-nerve-healthy = Foot and neck change the stretch in healthy people, too. A change alone proves no trouble of the nerve.
why-source-nerve-healthy = Herrington 2008
why-study-nerve-slide = In people with leg pain from the back the nerve slid as far as in others.
why-source-nerve-slide = Ridehalgh 2015
why-study-one-position = Stretching works in every position that was studied. The studies were of poor quality.
why-source-one-position = Decoster 2005, a review
why-study-one-none = We know of no study that measured the load on the back in this very stretch.
why-source-one-none = not studied, as far as we know
why-study-two-tilt = Only those who tipped the pelvis forward while stretching gained; those who rolled it back did not.
why-source-two-tilt = Sullivan 1992
why-study-two-position = A review found that stretching helps in every position.
why-source-two-position = Decoster 2005
why-study-hold-time = Thirty seconds did as much as sixty, and more than fifteen or none.
why-source-hold-time = Bandy and Irion 1994
why-study-hold-tolerance = After four weeks people got further and bore more pull; at the same angle the pull was the same.
why-source-hold-tolerance = Ylinen 2009
why-study-hold-stiffness = In another four weeks with more stretching the muscles themselves became about a third less stiff.
why-source-hold-stiffness = Marshall 2011
why-study-hold-back = In people with back pain and tight hamstrings, stretching and strengthening did not differ in the tilt of the pelvis or in how far the leg could be raised.
why-source-hold-back = Shamsi 2020
why-study-own-repeat = Measured twice by people who know how, the angle is the same within seven or eight degrees.
why-source-own-repeat = Neto 2015
why-study-own-protocol = Ways to measure differ by twenty degrees and more: compare only with yourself, measured alike.
why-source-own-protocol = Gajdosik 1993 beside Yildirim 2018

why-evidence-hamstring_paths = the way of the four muscles over the joints
why-evidence-hamstring_muscle = how a resting muscle pulls when it is lengthened
why-evidence-hip_arm_range = not beyond a hip bent by 100 degrees, where the model's muscles come too near to the joint
why-evidence-stature_scaling = one body for every height
why-evidence-knee_extension = how far the knees of young adults straighten (Yildirim 2018)
why-evidence-tightness = one number for all hamstrings of a leg
why-evidence-passive_scale = how hard they pull (McHugh 1999, Gajdosik 1992)
why-evidence-hip_tissue = what the hip itself resists with (Bohannon 1985)
why-evidence-hip_tolerance = the pull at which a bend ends (Gajdosik 1992)
why-evidence-lumbar_classes = how hard a stiff, a usual and a loose back are to bend
why-evidence-lumbar_shares = which joint of the back takes which part of the bend
why-evidence-lumbar_range = how far each joint of the back bends (Pearcy 1984)
why-evidence-support = how floor and seat carry the pelvis
why-evidence-trunk_weight = the weight of the trunk
why-evidence-sacroiliac = sacrum and hip bone as one piece
why-evidence-nerve_bed = by how much each joint lengthens the nerve
why-evidence-nerve_slide = how far the nerve slides at the thigh (Ridehalgh 2014)
