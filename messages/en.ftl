### Texts of Sitbone in English: the language to fall back to, and the one that the others are compared with.
###
### Made into a table by tools/make_messages.py, which says what of Fluent it understands. Numbers come rounded.
### Written to one person with back pain: you, short sentences, no blame, no word that needs a dictionary, and no claim
### beyond what was measured. Between a number and its unit stands a no-break space.

## Words

stretch-name =
    { $stretch ->
        [one] Stretch One
        [two] Stretch Two
       *[other] both stretches
    }
stretch-about =
    { $stretch ->
        [one] On your back, thigh upright, straightening the knee.
        [two] On the edge of a chair, one leg out, tipping forward from the hips.
       *[other] On your back straightening the knee, and on a chair tipping forward from the hips.
    }
side-name =
    { $side ->
        [left] left
        [right] right
       *[other] both
    }
time-span = { $from } to { $to }
seconds-short = { $seconds } s
angle-pm = { $value }° ± { $pm }°
angle-plain = { $value }°
not-seen = not seen

## The report: head, and what was done

report-title = { $what } – Sitbone
report-kicker = Your stretch, looked at
report-done =
    You held { $stretch } { $holds ->
        [1] once
        [2] twice
       *[other] { $holds } times
    } with { $side ->
        [left] your left leg
        [right] your right leg
       *[other] both legs in turn
    }: { $seconds ->
        [0] no second of it counts yet
        [one] one good second
       *[other] { $seconds } good seconds
    }.
report-done-both =
    You did both stretches, { $holds } holds in all: { $seconds ->
        [0] no second of them counts yet
        [one] one good second
       *[other] { $seconds } good seconds
    }.
report-done-no-hold = You set out for { $stretch }, but no hold was found.
report-done-nothing = No stretch was found in this video.
report-nothing-lead =
    Two stretches are known here: on your back, straightening the knee, and on the edge of a chair, tipping forward from
    the hips. The angles that could be measured are below.
report-done-photo = One picture: your knee was { $value }° ± { $pm }° short of straight.
report-done-photo-unseen = One picture, but the knee could not be measured in it.
report-dose =
    The aim is { $repetitions_min } to { $repetitions_max } holds of { $seconds_min } to { $seconds_max } good seconds
    each. { $complete ->
        [0] No hold got there this time.
        [one] One hold got there.
       *[other] { $complete } holds got there.
    }
report-good-second = A good second is a second in the held position in which no fault was seen.
report-file = { $file } · { $duration } · { $width } × { $height } · { $fps } pictures a second
report-file-photo = { $file } · { $width } × { $height }
fact-knee = Straightest knee
fact-knee-unit = short of straight
fact-hip = Deepest hip bend
fact-hip-unit = between trunk and thigh
dose-hold = Hold { $number }
dose-aim = aim { $seconds_min }–{ $seconds_max } s
dose-pale = Pale: held, but not counted.
dose-alt =
    Hold { $number }: { $seconds } good { $seconds ->
        [one] second
       *[other] seconds
    } of { $total }; the aim is { $seconds_min } to { $seconds_max }.

## The report: pictures

pictures-heading = In pictures
picture-at = at { $time }
best-title = Your best moment
best-title-photo = What was measured
best-knee = Your knee was { $value }° ± { $pm }° short of straight.
best-knee-plain = Your knee was about { $value }° short of straight.
best-thigh-upright = Your thigh stood upright, where it should be.
best-thigh-off = Your thigh leant { $value }° away from upright.
best-hip = You bent { $value }° ± { $pm }° at the hips.
best-hip-plain = You bent about { $value }° at the hips.
best-back-straight = Your back stayed about as straight as when you sat tall.
best-back-little = Your back was a little round.
best-back-round = Your back was round.
best-back-unseen = The back could not be judged in this picture.
label-off-upright = { $value }° off upright
label-hip = hip bend { $value }°
label-hip-pm = hip bend { $value }° ± { $pm }°
label-back-straight = back straight
label-back-little = back a little round
label-back-round = back round
label-locked = knee locked
label-bounce = back and forth
alt-picture = Picture of you at { $time }, with lines drawn from shoulder to hip, knee and ankle of the leg you stretched.
alt-picture-none = Picture of you at { $time }.
alt-knee = The arc at the knee reads { $value } degrees short of straight.
alt-hip = The hip bend reads { $value } degrees.
alt-back = A line follows the outline of your back.
alt-back-own = A dashed line shows your own back at your best moment, for comparison.
alt-back-straight = A straight dashed line is there for comparison.
alt-thigh = A dashed line from the hip points straight up; the thigh is { $value } degrees off it.

## Faults: title, what was seen, what to do, the main point for next time, and a label for the plot

fault-rounded_back-title = Your back rounded
fault-rounded_back-what =
    Your back bent further than when you sat tall. Then the spine bends instead of the hips, and the muscles behind the
    thigh get less of the stretch.
fault-rounded_back-tip = Sit tall first. Then tip forward from the hips, chest first, only as far as the back stays long.
fault-rounded_back-next = Tip from the hips and keep your back long
fault-rounded_back-label = back round
fault-thigh_dropped-title = Your thigh tipped
fault-thigh_dropped-what =
    Once the thigh tips away from upright, a straighter knee no longer means more stretch: what the muscle gains at the
    knee it loses at the hip.
fault-thigh_dropped-tip =
    Hold the thigh with both hands so that it stays upright, and straighten the knee only as far as that allows.
fault-thigh_dropped-next = Keep your thigh upright
fault-thigh_dropped-label = thigh tipped
fault-knee_locked-title = Your knee was locked
fault-knee_locked-what = This stretch begins with the knee slightly bent. Here it was quite straight while you leant forward.
fault-knee_locked-tip =
    Soften the knee a little before you lean forward. Straighten it further only if you feel no stretch at all.
fault-knee_locked-next = Begin with a soft knee
fault-knee_locked-label = knee locked
fault-bouncing-title = You moved back and forth
fault-bouncing-what = The position swung instead of resting. Seconds of swinging are not counted.
fault-bouncing-tip = Stop where you feel a mild pull, let the breath go out slowly, and stay there quietly.
fault-bouncing-next = Come to rest and stay there
fault-bouncing-label = moving
fault-other-title = Something was not right yet: { $kind }
fault-other-what = These seconds are not counted as good ones.
fault-other-tip = Look at the marked moment and compare it with your best one.
fault-other-next = Look at the marked moment once more
fault-other-label = { $kind }
fault-count =
    { $count ->
        [one] Once, { $seconds } s, { $from } to { $to }.
       *[other] { $count } times, { $seconds } s together, first at { $from }.
    }
fault-shown =
    { $rest ->
        [one] The picture shows the clearest one; there is one more.
       *[other] The picture shows the clearest one; there are { $rest } more.
    }
seen-own-back = The dashed line is your own back at your best moment, laid over this one.
seen-straight = The dashed line is straight, for comparison.
seen-upright = The dashed line points straight up.
fault-tip-word = Try this

## The report: the same moment in a model body, and the drawn right way beside the wrong one

inside-title = The same posture, seen inside
inside-alt = A drawn person in the posture of the picture, with pelvis, lower back, hamstrings and sciatic nerve.
inside-computed =
    Your camera measured the posture. What is inside is computed from a model body and drawn by eye; none of it was measured in
    you.
inside-pull =
    { $level ->
        [slack] The hamstrings hardly pull at the sit bone.
        [light] The hamstrings pull lightly at the sit bone.
        [clear] The hamstrings pull clearly at the sit bone, as a stretch should.
       *[beyond] The hamstrings pull hard at the sit bone. You need not feel it like that; a mild pull is enough.
    }
inside-pelvis =
    { $level ->
        [forward] The pelvis tips forward by { $value }°.
        [upright] The pelvis stays about where it is at rest.
       *[back] The pull rolls the pelvis back by { $value }°.
    }
inside-lumbar =
    { $level ->
        [straight] The lower back stays about straight.
        [arched] The lower back arches by { $value }°.
        [bent] The lower back bends by { $value }°.
       *[far] The lower back bends by { $value }°, which is far.
    }
inside-l5s1 =
    { $level ->
        [low] Its lowest joint carries little, { $value } N m.
        [raised] Its lowest joint carries { $value } N m.
       *[high] Its lowest joint carries { $value } N m. Leaning forward always loads it, also when all is right.
    }
inside-nerve =
    { $level ->
        [calm] The sciatic nerve is stretched hardly more than at rest.
       *[other] The sciatic nerve is stretched along, by { $value } %. That is so in every such stretch and says nothing about pain.
    }
inside-person-own =
    A body of 1.70 m with hamstrings as tight as your straightest knee says. More and less are what the model is good for; single
    numbers are rough.
inside-person-any =
    A body of 1.70 m with hamstrings as most young adults have them, since this stretch does not tell how tight yours are. More and
    less are what the model is good for; single numbers are rough.

## The report: the angles over time

plot-heading = The angles over time
plot-intro =
    The line is the angle that was measured. In the soft band around the knee's line the true angle should lie two times in
    three.
plot-shaded = Shaded: your holds.
plot-thinned = The recording is long, so each point of the lines is an average over { $seconds } seconds.
plot-knee = Knee: degrees short of straight
plot-thigh = Thigh: degrees from upright
plot-thigh-limit = limit { $value }° either way
plot-trunk = Trunk: degrees leant forward
plot-back = Back
plot-back-straight = straight
plot-back-little = a little
plot-back-round = round
plot-back-neutral = against your own back when you sat tall
plot-time = Time in minutes and seconds
plot-lane-holds = Holds
plot-lane-faults = Faults
plot-hold = { $number } · { $seconds } s good
plot-hold-short = { $number }
plot-alt =
    Plot of the angles from { $from } to { $to }. { $holds ->
        [0] No hold.
        [one] One hold.
       *[other] { $holds } holds.
    } { $faults ->
        [0] No fault.
        [one] One stretch of time is marked as a fault.
       *[other] { $faults } stretches of time are marked as faults.
    } The tables below say the same in numbers.
plot-alt-knee = The knee was between { $min } and { $max } degrees short of straight.

## The report: tables

holds-heading = Your holds
holds-caption = Each hold against the aim of { $seconds_min } to { $seconds_max } good seconds
holds-number = Hold
holds-stretch = Stretch
holds-side = Leg
holds-time = From – to
holds-good = Good seconds
holds-result = Against the aim
holds-knee = Knee, short of straight
holds-hip = Hip bend
holds-note = Seconds are rounded down. A hold goes on through a fault; only its good seconds count.
hold-complete = reached
hold-short = { $seconds } s short
hold-zero = no good second
hold-good = { $seconds } of { $total } s
faults-caption = What was marked, and when a coach beside you would have said it
faults-more =
    { $count ->
        [one] One more is not listed here.
       *[other] { $count } more are not listed here.
    }
faults-kind = What
faults-time = From – to
faults-said = Said at
angles-heading = The angles
angles-caption = The angles in this picture
angles-caption-video = The angles in this video, lowest to highest
angles-what = Angle
angles-value = Measured
angles-range = { $min }° to { $max }°
angles-knee = Knee, short of straight
angles-hip = Hip bend, trunk against thigh
angles-thigh = Thigh, from upright
angles-trunk = Trunk, leant forward from upright

## The report: next time

next-heading = Next time
next-main = The one thing to work on
praise-complete =
    { $count ->
        [one] One hold reached the aim. Well done: this is what counts.
       *[other] { $count } holds reached the aim. Well done: this is what counts.
    }
praise-all = Every hold reached the aim, and no fault was seen. Well done: there is nothing to correct.
praise-clean = Not a single fault was seen while you held. That is the hard part, and you have it.
praise-part =
    You found the position and held it well for { $seconds } good { $seconds ->
        [one] second
       *[other] seconds
    }.
praise-start = You got into the position and stayed there. The rest is detail, and it comes with practice.
next-short-title = Stay a little longer
next-short =
    Your longest hold lasted { $seconds } seconds; the aim begins at { $seconds_min }. Breathe calmly and count slowly to
    { $seconds_min } before you let go. If that is too much, go less far rather than shorter.
next-repeat-title =
    { $missing ->
        [one] One more hold
       *[other] { $missing } more holds
    }
next-repeat = Rest for a few breaths, then do it again: { $repetitions_min } to { $repetitions_max } holds make one round.
next-good-title = Keep it just like this
next-good =
    { $repetitions_min } to { $repetitions_max } holds, two or three times a day, are the full dose. Give the other leg the
    same, and ease off at any increase in pain.
next-tight-title = Your knee stops short of straight, and that is fine
next-tight =
    It stayed about { $value }° ± { $pm }° short. That is a sign that the muscles behind your thigh are short or on their guard,
    not a failure. You held where they let you, without forcing it: exactly right.
next-camera-title = Let the camera see you from the side
next-camera =
    Put it level with your hips, two to three metres away, looking square at your side, with head and feet in the picture.
    Stay still for three seconds at the start and hold the stretch for at least { $seconds_min } seconds.
next-photo-title = A video shows more
next-photo = One picture cannot show how long you held or how you got there. Film the whole stretch, from the side.

## The report: how sure it is

sure-heading = How sure is this?
sure-pm-title = What ± means
sure-pm =
    On computer-drawn test people the true angle lay within the camera's own ± two times in three. Real people have not been
    measured against a goniometer (a physiotherapist's protractor) yet, so 6 degrees are added to every ± you see here (as the root of
    the sum of squares).
sure-change-title = Small changes are noise
sure-change =
    From one day to the next, a change of less than about 10 degrees says nothing. Do not read progress into it, nor a
    setback.
sure-view-title = How the camera stood
sure-view =
    { $quality ->
        [good] The camera looked at you from the side, about { $angle }° off: as it should be.
        [fair] The camera was about { $angle }° off your side. The angles are less sure than from straight beside you.
       *[poor] The camera was about { $angle }° off your side. That is a lot: take the angles as a hint only, and turn the camera next time.
    }
sure-view-unknown = How far the camera was off your side could not be told. The angles are right only from straight beside you.
sure-seen-title = What was seen
sure-seen = While you stretched, the knee could be measured in { $percent } % of the pictures.
sure-seen-all = While you stretched, the knee could be measured in every picture.
sure-unsure = In { $percent } % of what was measured, your posture was unlike the ones that were practised on. There the angles are less sure.
sure-unseen-list = In the whole recording:
sure-unseen-item = { $what }: { $seconds } s not seen. { $reason }
sure-unseen-none = Nothing that was needed was hidden.
sure-back-title = What is known about the back
sure-back =
    Rounding is judged from the outline of your back, against your own back when you sat tall at the start. If it was round
    from the very start, that cannot be noticed. A loose shirt hides rounding; a close one helps.
sure-back-never = Your back was never seen well enough to judge it. Not marked does not mean not rounded.
sure-cause-title = What this cannot tell
sure-cause = It shows how you moved. It cannot tell what causes your pain, nor whether this stretch is right for you.
sure-plain =
    This is a plain measurement: raw points, with none of Sitbone's corrections and no judgement of the stretch. Expect larger
    errors.
unseen-what =
    { $what ->
        [person] You
        [knee] The knee
        [back] Your back
        [hip] The hip
        [view] The view
       *[other] { $what }
    }
unseen-reason =
    { $reason ->
        [arm_over_back] An arm lay over the outline of the back.
        [no_person] Nobody was found in the picture.
        [out_of_picture] Part of you was outside the picture.
        [hidden] Something was in front of it.
        [implausible] The measurement leapt in a way that no leg moves, so it was not believed.
        [legs_alike] Both legs lay alike, so none of them was being stretched.
        [unsure_posture] The posture was too unlike those that can be measured.
        [not_from_side] The camera did not look from the side.
        [outline_lost] The outline was lost: at the edge of the picture, or beside somebody else.
        [outline_jumps] Something behind you ran into the outline.
        [no_neutral] You were not seen sitting tall first, so there was nothing to compare with.
        [no_mask] The outline was not looked at in these pictures.
       *[other] The reason is not known.
    }

## The report: safety, and the small print

safe-heading = Staying safe
safe-pull-title = What you may feel
safe-pull =
    A pull behind the thigh is the stretch. Pain, tingling or numbness below the knee is not, and neither is any increase in
    your pain: ease off at once, bend the knee and come back. If it does not settle, stop for today.
safe-emergency-title = Get emergency help now
safe-emergency-bladder = New trouble with passing urine or stool, holding it, or feeling it
safe-emergency-numb = Numbness around the genitals, the bottom or the inner thighs, or new trouble with sexual function
safe-emergency-legs = Pain, weakness or numbness spreading to both legs, or a leg that quickly grows weaker
safe-soon-title = See a doctor within days
safe-soon-weak = A leg or foot that is growing weaker, or a foot that drops: see somebody the same day
safe-soon-ill = Fever, weight loss without a reason, pain at night that will not let up, or ever having had cancer
safe-soon-injury = Pain after a fall or an accident, or sudden pain with brittle bones or long use of cortisone
safe-soon-age = A first back pain before 16 or after 50, or pain in the upper back or chest
safe-soon-long = Pain down the leg that still limits you after six weeks: no rush, but have it looked at
small-device =
    Sitbone teaches and coaches. It is not a medical device, does not diagnose and does not replace a doctor or a
    physiotherapist.
small-review = These texts have not been reviewed by a clinician yet.
small-private =
    The video was analysed on this computer and never left it. This page holds the pictures you see here, so share it only as
    you would share a photo of yourself.

## The drawn figure: names of what is inside, and its numbers

figure-part =
    { $part ->
        [lumbar-spine] Lumbar spine
        [sacrum] Sacrum
        [pelvis] Pelvis
        [sit-bone] Sit bone
        [femur] Thigh bone
        [patella] Kneecap
        [tibia] Shin bone
        [fibula] Calf bone
        [semimem] Semimembranosus
        [semiten] Semitendinosus
        [bflh] Biceps femoris, long head
        [bfsh] Biceps femoris, short head
        [nerve] Sciatic nerve
        [l5s1] Disc L5/S1
        [hamstrings] Hamstrings
        [sacroiliac] Sacroiliac joint
       *[other] { $part }
    }
figure-percent = stretched { $value } %
figure-degrees = bent { $value }°
figure-moment = { $value } N m
figure-tilt-back = tipped back { $value }°
figure-tilt-forward = tipped forward { $value }°

## The hand-out: one page for each stretch

handout-kicker = Hamstring stretches for the lower back
handout-dose-heading = How much
handout-dose-hold = seconds a hold
handout-dose-repetitions = holds for each leg
handout-dose-times = times a day
handout-dose-range = { $from }–{ $to }
handout-compare-heading = Right, and not like this
handout-inside-heading = What is stretched
handout-inside =
    The hamstrings run from the sit bone to below the knee. Short ones hold the pelvis back, and the lower back has to bend or
    bear more instead. Darker means more stretched. Computed from a model body, not from yours.
handout-safe-heading = Staying safe
