### Texts of the coach page in English: every text on its screens, and every sentence that is spoken.
###
### say-  spoken, and shown while spoken: short, warm, no word that needs a dictionary. At most nine words where possible.
### do-   headline of the session: what to do now. Readable from three metres.
### hint- why nothing is seen; hint-...-do says what to do about it.
### The arguments are words or whole numbers: side (left, right), stretch (one, two), seconds, number, repetition,
### repetitions. tools/web/prompts.mjs has a table of the values that they can have, for the spoken prompts.
### Only what tools/make_messages.py understands of Fluent is used. A no-break space stands between number and unit.

## Spoken: getting into place

say-begin-one = Stretch One, { $side ->
        [left] left
       *[right] right
    } leg. Lie on your back.
say-begin-two = Stretch Two, { $side ->
        [left] left
       *[right] right
    } leg. Sit on the chair's edge.
say-setup-one = Hold behind your { $side ->
        [left] left
       *[right] right
    } thigh, knee to the ceiling.
say-setup-two = { $side ->
        [left] Left
       *[right] Right
    } leg out, knee soft. Sit tall.
say-seen = I see you well.
say-ready = Stay like that. We start in a moment.
say-ready-timer = Get ready. We start in a moment.
say-other-leg = It is the other leg's turn: the { $side ->
        [left] left
       *[right] right
    }.

## Spoken: one repetition

say-reach-one = Slowly straighten the knee, until a mild pull.
say-reach-two = Tip forward from the hips, chest first.
say-reach-press = Press any key when you feel the pull.
say-hold = Hold it there. Breathe calmly.
say-hold-again = There. Hold it and breathe.
say-halfway = Halfway. Keep breathing.
say-five-more = Five more seconds.
say-count = { $number ->
        [3] Three.
        [2] Two.
       *[1] One.
    }
say-well-done = Well done.
say-release-one = Bend the knee slowly, and rest.
say-release-two = Come up slowly, and rest.
say-rest = Rest for { $seconds } seconds.
say-again = Once more, the same leg.
say-last = The last one on this side.
say-short-hold = That was short. It counts, too.
say-go-on-holding = A little longer, if it feels fine.

## Spoken: sides, stretches, the end

say-switch-one = Switch sides. Now the { $side ->
        [left] left
       *[right] right
    } leg up.
say-switch-two = Switch sides. Now the { $side ->
        [left] left
       *[right] right
    } leg out.
say-next-stretch = { $stretch ->
        [one] Now Stretch One. Get down with care.
       *[two] Now Stretch Two. Get up with care.
    }
say-finished = That was all. Well done.
say-stopped = Stopped. What you did is kept.

## Spoken: one cue for each fault, what is good first; and praise when it is put right

say-fault-rounded_back = Good. Now let the back grow long.
say-fault-thigh_dropped = Good. Bring the knee back over the hip.
say-fault-knee_locked = Good. Let the knee soften a little.
say-fault-bouncing = Good. Come to rest, and stay there.
say-fault-other = Good. Come back to where it was easy.
say-fixed-rounded_back = That's it. A long back.
say-fixed-thigh_dropped = That's it. Knee over the hip.
say-fixed-knee_locked = That's it. A soft knee.
say-fixed-bouncing = That's it. Quite still.
say-fixed-other = That's it.
say-short-of-straight = Short of straight is a sign, not a failure.
say-breathe = Let the breath flow.

## Spoken: where the pull is felt

say-where = Where do you feel the pull?
say-where-choices = One: behind the thigh. Two: nowhere. Three: in the back. Four: below the knee.
say-felt-thigh = Good. That is where it belongs.
say-straighten = Straighten the knee a little.
say-stronger-later = Fine for today. A stronger stretch may come later.
say-felt-back = Then lean less, and from the hips.
say-felt-below_knee = That is not the stretch. Ease off.

## Spoken: it hurts more

say-ease-one = Ease off. Bend the knee. Breathe.
say-ease-two = Ease off. Come up slowly. Breathe.
say-ease-choose = Go on gently, or stop for today?
say-gently = Gently, then. Go less far.

## Spoken: pause and return

say-paused = Paused. Take your time.
say-paused-gone = Paused. I wait until you are back.
say-resumed = We go on.
say-back-again = There you are. We go on.

## Spoken: why nothing is seen, and what to do

say-hint-no_picture = No picture comes from the camera.
say-hint-no_person = I can't see you. Come into the picture.
say-hint-out_of_picture = Part of you is outside. Move back a little.
say-hint-hidden = Something is in front of your leg.
say-hint-not_from_side = Turn until I see you from the side.
say-hint-turn = Turn until I see you from the side.
say-hint-legs_alike = Move one leg, so that I can tell them apart.
say-hint-implausible = I lost your leg. Stay still a moment.
say-hint-unsure_posture = I can't read this position. Start over.
say-hint-too_dark = It is too dark. Please switch on a light.
say-hint-move_back = Move the camera back a little.
say-hint-move_closer = Move the camera closer.
say-hint-move_left = Move the camera a little to the left.
say-hint-move_right = Move the camera a little to the right.
say-hint-camera_lower = Put the camera lower, level with your hips.
say-hint-camera_level = Put the camera upright.
say-hint-lie_down = Lie down on your back, please.
say-hint-sit_down = Sit on the edge of the chair, please.
say-hint-lift_thigh = Lift the thigh, knee to the ceiling.
say-hint-leg_out = Put the leg out in front of you.
say-hint-sit_tall = Sit tall first, please.
say-hint-hold_still = Stay still for a moment.
say-hint-two_people = I see two people. Only one, please.
say-hint-arm_over_back = Take the arm away from your back.
say-hint-outline_lost = I can't see your back well.

## Spoken: the device

say-wake-lost = Careful: the screen may go dark.
say-camera-lost = The camera is gone. What you did is kept.
say-camera-back = The camera is back. We go on.
say-restarted = One moment. I start again where we were.
say-slow = This device is slow. Please move slowly.
say-voice-test = This is my voice.

## Headlines of the session

do-framing-one = Lie on your back, side to the camera
do-framing-two = Sit on the chair's edge, side to the camera
do-setup-one = { $side ->
        [left] Left
       *[right] Right
    } thigh up, hands behind it
do-setup-two = { $side ->
        [left] Left
       *[right] Right
    } leg out, sit tall
do-ready = Get ready
do-reach-one = Slowly straighten the knee
do-reach-two = Tip forward from the hips
do-reach-press-one = Straighten the knee. Press when you feel it
do-reach-press-two = Tip forward. Press when you feel it
do-straighten = Straighten the knee a little
do-hold = Hold it there
do-release-one = Bend the knee slowly
do-release-two = Come up slowly
do-rest = Rest
do-switch-one = Switch: { $side ->
        [left] left
       *[right] right
    } leg up
do-switch-two = Switch: { $side ->
        [left] left
       *[right] right
    } leg out
do-next-stretch = { $stretch ->
        [one] Next: Stretch One
       *[two] Next: Stretch Two
    }
do-question = Where do you feel the pull?
do-eased-one = Bend the knee. Breathe
do-eased-two = Come up slowly. Breathe
do-paused = Paused
do-paused-gone = Paused until you are back
do-paused-unseen = Paused until I see you
do-done = Done. Well done
do-stopped = Stopped for today

## Why nothing is seen, and what to do

hint-no_picture = The camera gives no picture
hint-no_picture-do = Check that it is uncovered and connected.
hint-no_person = I can't see anybody
hint-no_person-do = Come into the picture, from head to feet.
hint-out_of_picture = Part of you is outside the picture
hint-out_of_picture-do = Move back a little, or move the camera away.
hint-hidden = Something is in front of your leg
hint-hidden-do = Clear the view between the camera and you.
hint-not_from_side = I don't see you from the side
hint-not_from_side-do = Turn, or put the camera square beside you.
hint-turn = I don't see you from the side
hint-turn-do = Turn, or put the camera square beside you.
hint-legs_alike = Both legs look alike
hint-legs_alike-do = Move the leg that you want to stretch.
hint-implausible = I lost your leg
hint-implausible-do = Stay still for a moment.
hint-unsure_posture = I can't read this position
hint-unsure_posture-do = Come back to the start, then try again.
hint-too_dark = It is too dark
hint-too_dark-do = Switch on a light, or open the curtains.
hint-move_back = Too close
hint-move_back-do = Move the camera back, two to three metres from you.
hint-move_closer = Too far away
hint-move_closer-do = Move the camera closer, two to three metres from you.
hint-move_left = You are at the edge
hint-move_left-do = Move the camera a little to the left.
hint-move_right = You are at the edge
hint-move_right-do = Move the camera a little to the right.
hint-camera_lower = The camera looks from above
hint-camera_lower-do = Put it lower, level with your hips.
hint-camera_level = The camera is tilted
hint-camera_level-do = Put it upright.
hint-lie_down = I see you, but not lying down
hint-lie_down-do = Lie down on your back.
hint-sit_down = I see you, but not sitting
hint-sit_down-do = Sit on the edge of the chair.
hint-lift_thigh = I see you
hint-lift_thigh-do = Lift the thigh until the knee points to the ceiling.
hint-leg_out = I see you
hint-leg_out-do = Put the leg out in front of you.
hint-sit_tall = Almost there
hint-sit_tall-do = Sit tall for a moment.
hint-hold_still = Almost there
hint-hold_still-do = Stay still for a moment.
hint-two_people = I see two people
hint-two_people-do = Only one in the picture, please.
hint-arm_over_back = I can't see your back
hint-arm_over_back-do = Take the arm away from it.
hint-outline_lost = I can't see your back well
hint-outline_lost-do = Leave some room behind you.
