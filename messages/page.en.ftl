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

## Words that many screens share

nav-label = Pages
settings = Settings
close = Close
cancel = Cancel
back = Back
next = Next
yes = Yes
no = No
percent = { $value } %
seconds = { $seconds } s
stretch-one = Stretch One
stretch-two = Stretch Two
stretch-one-about = Lying on your back, one thigh upright, straightening the knee.
stretch-two-about = On the edge of a chair, one leg out, tipping forward from the hips.
leg-left = left leg
leg-right = right leg
after-angle = { $value }° ± { $pm }°
not-reviewed = No clinician has reviewed these texts yet.
small-print = Sitbone teaches and coaches. It is not a medical device and does not replace a doctor or a physiotherapist.
privacy-link = Privacy, and how to check it
alt-one = A person on their back holds one thigh upright and straightens the knee.
alt-two = A person on the edge of a chair, one leg out, tips forward with a long back.
alt-one-start = A person on their back, one thigh upright, the knee bent.
alt-two-start = A person sitting tall on the edge of a chair, one leg out in front.
alt-place = Seen from above: a person lies on a mat, the camera stands square beside the hips, two to three metres away.
place-distance = 2–3 m

## Welcome

welcome-title = A coach for two stretches, at home
welcome-lead =
    For people with a sore lower back or sciatica. Put your laptop or phone on the floor, lie down, and do as you hear. No
    need to touch anything.
welcome-begin = Begin
welcome-begin-more = First a few questions, for your safety. Two minutes.
welcome-watch-title = It watches how you stretch
welcome-watch = Only seconds in a good position count. If you round your back or drop your leg, it tells you at once.
welcome-ease-title = It eases off when you say so
welcome-ease = More pain? One press, and it stops and tells you what to do.
welcome-private-title = The video never leaves this device
welcome-private = No account, no upload, nothing stored of the pictures. It works with the network switched off.
welcome-not-title = What it is not
welcome-not =
    Sitbone is not a medical device. It cannot tell where your pain comes from, nor whether these stretches are right for
    you. If studies are right, stretching helps some people with back pain, and not all.

## The questions before the first stretch

screening-progress = Question { $number } of { $of }
screening-lead = These questions find the few people who should see somebody before they stretch. A yes is never a diagnosis.
screening-why = Why do you ask?
screening-again-never = These questions find the few people who should see somebody before they stretch. A yes is never a diagnosis.
screening-again-unanswered = A question is still open. Please go through them once more.
screening-again-pause = It has been a while. Please answer once more, things may have changed.
screening-again-questions = The questions have changed since last time. Please answer them once more.
screening-again-clock = The clock of this device seems to have been off. Please answer once more.
screening-again-damaged = Your earlier answers cannot be read. Please answer once more.

stopped-title-emergency = Please get help now
stopped-title-same-day = Please see a doctor today
stopped-title-soon = Please see a doctor first
stopped-because = Because you answered yes to
stopped-when-emergency = Now
stopped-when-same-day = Today
stopped-when-soon = Within the week
stopped-slip = That was a slip
stopped-clearance = A clinician said I may stretch
stopped-closed =
    There is no way past this page. That is on purpose: these answers can mean something that stretching makes worse, or that
    should not wait.
slip-title = Is the answer really no?
slip-more = Please read the question once more. The change is noted in your diary.
slip-confirm = Yes, the answer is no
slip-cancel = Leave it at yes
clearance-title = A clinician said I may stretch
clearance-more = For somebody who examined you because of this and agreed to these stretches. It is noted in your diary.
clearance-who = Who was it?
clearance-who-missing = Please write who it was, a name or a practice.
clearance-on = On which day?
clearance-on-missing = Please choose the day. It cannot be in the future.
clearance-confirm = Note it

## Home

home-title = Ready for your stretch?
home-title-first = Ready for your first stretch?
home-title-open = You were in the middle of something
home-lead = About six minutes for both legs. You need a mat and a chair without wheels.
home-start = Start a session
home-open = { $done } of { $wanted } holds of your last session are done. Go on, or leave it at that.
home-go-on = Go on
home-drop = Leave it at that
home-last =
    { $sessions ->
        [one] Last session: { $when }. That was your first.
       *[other] Last session: { $when }. { $sessions } so far.
    }
home-none = No session yet.
home-offline = All is on this device now. It works without the network.

## Plan

plan-title = What shall it be?
plan-stretch = Which stretch?
plan-both-stretches = Both
plan-both-stretches-about = First lying down, then on the chair.
plan-legs = Which leg?
legs-both = Both
legs-left = Left
legs-right = Right
plan-mode = Who counts?
mode-camera = Camera
mode-timer = No camera
mode-video = A video
mode-camera-more = The camera watches you live. Only good seconds count, and you need not touch anything.
mode-timer-more = A clock counts, a voice and a figure show the way. You press any key when you feel the pull.
mode-video-more = You have filmed yourself. The same coach watches the recording.
plan-repetitions = How often on each side?
plan-times =
    { $number ->
        [1] once
        [2] twice
       *[other] { $number } times
    }
plan-hold = How long each time?
plan-more = Voice and picture
plan-picture = What is on the screen?
picture-video = Me, as in a mirror
picture-figure = Only a drawn figure
sound-title = Sound
sound-voice = Spoken cues
sound-volume = Volume
sound-try = Let me hear it

pain-title-before = How is the pain right now?
pain-title-after = And the pain now?
pain-lead-before = In your back or your leg, wherever it is worst. Above 5 of 10 there is no stretching today. Otherwise it is compared with what you say afterwards.
pain-none = no pain
pain-worst = worst imaginable
pain-zero = 0, no pain
pain-ten = 10, worst pain imaginable
pain-skip = I'd rather not say
pain-stop-rule = Should it grow during the session: press “It hurts more”, or H.
pain-after-none = No answer yet. That is noted as unknown, not as fine.
pain-after-only = { $now } of 10, noted.
pain-after-less = From { $before } to { $now }. Good to see; one session alone says little.
pain-after-same = { $now } as before. That is fine.
pain-after-more =
    From { $before } to { $now }. Rest now. If it has not settled by tomorrow morning, leave a day out and go less far. If it
    keeps growing, see somebody.

## Cautions and setting up

cautions-title-one = Before you lie down
cautions-one-place-title = A firm, dry place
cautions-one-place = A mat or a carpet with room around you, and nothing to trip over. A bed is too soft.
cautions-one-down-title = Down in steps
cautions-one-down = Hold on to something steady. One knee, both hands, then onto your side, and roll onto your back.
cautions-one-up-title = Up the same way
cautions-one-up = Roll onto your side, push up with your arms, wait for a moment, then stand. Dizzy? Lie down again.
cautions-one-feel-title = What you may feel
cautions-one-feel = A mild pull behind the thigh. Pain, tingling or numbness below the knee is not the stretch: ease off.
cautions-title-two = Before you sit down
cautions-two-place-title = A chair that stays put
cautions-two-place = No wheels, firm seat, its back against a wall. A table or a shelf within reach to hold on to.
cautions-two-down-title = Sit on the front edge
cautions-two-down = Feel the chair behind your legs, hold on to it, and sit down slowly. One foot stays flat on the floor.
cautions-two-up-title = Up with your hands
cautions-two-up = Come up from the lean first, wait for a moment, and push yourself up with both hands.
cautions-two-feel-title = What you may feel
cautions-two-feel = A mild pull behind the thigh. Pain, tingling or numbness below the knee is not the stretch: ease off.
cautions-done = All is ready

setup-title-camera = Where to put the camera
setup-place-title = Beside you, level with your hips
setup-place-one = On the floor, two to three metres away, square to your side. Head and feet should be in the picture.
setup-place-two = On a low chair, two to three metres away, square to your side. Head and feet should be in the picture.
setup-clothes-title = Light in the room, close-fitting clothes
setup-clothes = Wide trousers and shirts hide your knee and your back. A window behind you makes you a shadow.
setup-private-title = The pictures stay here
setup-private = They are looked at on this device and forgotten at once. Nothing is recorded, nothing is sent.
setup-permission = Your browser is going to ask for the camera. After that you need not touch anything: it starts when you are in place.
setup-allow = Switch on the camera
setup-without = Without a camera
setup-asking = Please allow the camera in the browser's question.
setup-loading = Getting ready
setup-title-timer = A clock and a voice
setup-timer-voice-title = You hear what to do
setup-timer-voice = The figure shows it as well. First you have time to get into place.
setup-timer-press-title = Any key, or a tap anywhere
setup-timer-press = Press when you feel the pull, and the count begins. A Bluetooth remote works too.
setup-timer-hurts-title = H, or the big red button
setup-timer-hurts = More pain? One press eases off at once.
setup-begin = Begin
setup-title-video = Choose your video
setup-video-title = Filmed from the side
setup-video = Head and feet in the picture, three still seconds at the start. The coach watches it as if it were live.
setup-video-private = The video is opened on this device only. Nothing is copied, nothing is sent.
setup-choose = Choose a video

failure-timer = Go on without a camera
failure-again = Try the camera again
failure-timer-more = Without a camera the session is the same: a clock counts, a voice and a figure show the way.
failure-camera-refused-title = The camera was not allowed
failure-camera-refused = The browser or the device said no. You can change that, or go on without.
failure-camera-refused-1 = Press the sign beside the address of this page, and allow the camera.
failure-camera-refused-2 = On a phone, look in its settings whether the browser may use the camera.
failure-camera-refused-3 = Then try again.
failure-camera-absent-title = No camera was found
failure-camera-absent = This device has none, or it is unplugged or covered by a switch.
failure-camera-absent-1 = Plug it in, or slide its cover aside.
failure-camera-absent-2 = Then try again.
failure-camera-absent-3 = -
failure-camera-in-use-title = Another program has the camera
failure-camera-in-use = Only one program at a time can use it.
failure-camera-in-use-1 = Close video calls and other pages that use the camera.
failure-camera-in-use-2 = Then try again.
failure-camera-in-use-3 = -
failure-camera-ended-title = The camera is gone
failure-camera-ended = It was unplugged, or the device took it away. What you did is kept.
failure-camera-ended-1 = Plug it in again.
failure-camera-ended-2 = Then try again: the session goes on where it was.
failure-camera-ended-3 = -
failure-camera-failed-title = The camera did not start
failure-camera-failed = The browser does not say why.
failure-camera-failed-1 = Close other programs that may use it.
failure-camera-failed-2 = If that does not help, restart the browser.
failure-camera-failed-3 = -
failure-video-unreadable-title = This video cannot be opened
failure-video-unreadable = The browser does not know this kind of file, or it is damaged.
failure-video-unreadable-1 = MP4 with H.264 and WebM work in most browsers.
failure-video-unreadable-2 = Choose another one.
failure-video-unreadable-3 = -
failure-load-failed-title = Something did not arrive
failure-load-failed = A part of Sitbone could not be loaded, or belongs to another version.
failure-load-failed-1 = Check the network, and load this page again.
failure-load-failed-2 = Without a camera you can begin right away.
failure-load-failed-3 = -
failure-unsupported-title = This browser cannot watch you
failure-unsupported = It lacks something that the camera coach needs. The session without a camera works.
failure-unsupported-1 = A newer version of the browser, or another browser, may do.
failure-unsupported-2 = -
failure-unsupported-3 = -
failure-worker-restarted-title = One moment
failure-worker-restarted = Something had to be started again. What you did is kept.
failure-worker-restarted-1 = -
failure-worker-restarted-2 = -
failure-worker-restarted-3 = -
failure-worker-broken-title = The camera coach keeps stopping
failure-worker-broken = It crashed several times. What you did is kept.
failure-worker-broken-1 = Close other programs and pages, they may need the memory.
failure-worker-broken-2 = Then try again, or go on without a camera.
failure-worker-broken-3 = -

## The session

repetition-of = Repetition { $number } of { $of }
ring-counting = counting
ring-waiting = not counting
ring-rest = rest
ring-ready = get ready
ring-reach = press, or wait
press-start = I am ready
press-feel = I feel it
press-done = Done
press-hurts = It hurts more
press-pause = Pause
press-resume = Go on
press-skip = Go on now
press-skip-question = No answer
press-stop = Stop
press-gently = Go on gently
press-stop-today = Stop for today
any-key = any key
mute = Mute
video-progress = How far the video is
felt-thigh = Behind the thigh
felt-nothing = Nowhere
felt-back = In the back
felt-below-knee = Below the knee
stop-title = Stop here?
stop-more = What you have done is kept.
stop-confirm = Stop
stop-go-on = Go on
notice-wake-lost = The screen may go dark. Set the device to stay on.
notice-camera-lost = The camera is gone. What you did is kept.
press-reopen = Camera again
notice-full = There is no room for the diary. Go on: it is kept as long as this page is open.
notice-slow = This device is slow. Please move slowly.
notice-restarted = Started again. Nothing is lost.
label-knee = { $value }° ± { $pm }°

## After the session

after-title-done =
    { $seconds ->
        [0] Done.
        [one] Well done: one good second
       *[other] Well done: { $seconds } good seconds
    }
after-title-stopped =
    { $seconds ->
        [0] Stopped for today
        [one] One good second
       *[other] { $seconds } good seconds
    }
after-title-eased = You stopped in time
after-lead-done = Take a moment before you get up: roll to the side, or hold on to the chair.
after-lead-stopped = What you did counts. Take a moment before you get up.
after-lead-eased = Easing off at more pain is the right thing to do. Stay as it is comfortable, and breathe.
after-holds =
    { $done ->
        [0] no full hold yet, { $wanted } planned
       *[other] { $done } of { $wanted } holds
    }
after-seconds =
    { $seconds ->
        [one] one good second
       *[other] { $seconds } good seconds
    }
after-knee = Straightest knee
after-knee-unit = short of straight
after-hip = Deepest hip bend
after-hip-unit = between trunk and thigh
after-change-further = Last time { $last }° ± { $pm }°: more than chance. That is progress.
after-change-same = Last time { $last }° ± { $pm }°: no difference that could be told from chance.
after-change-less = Last time { $last }° ± { $pm }°: less far today. Days differ, and that is fine.
after-change-first = Nothing to compare with yet.
after-felt-thigh = You felt it behind the thigh, where it belongs.
after-felt-nothing = You felt no pull. A stronger stretch may come later.
after-felt-back = You felt it in the back. Lean less next time, and from the hips.
after-felt-below-knee = You felt it below the knee. That is not the stretch: go less far next time.
after-tip = The one thing to work on
after-clean-title = No fault was seen
after-clean = That is the hard part, and you have it. Keep it just like this.
after-next-title = What comes next
after-next-done = The same once or twice more today, if it feels good. Two to three times a day is the full dose.
after-next-stopped = Try again later today or tomorrow. Shorter and often is better than long and rarely.
after-next-eased = Leave it for today. If the pain has not settled by tomorrow morning, wait another day; if it grows, see somebody.
after-stored-yes = Noted in your diary on this device.
after-stored-waiting = Not written yet: there is no room. Leave this page open and free some space.
after-stored-no = Not noted: the diary could not be written.
after-close = Done
after-fault-rounded_back-next = Tip from the hips and keep your back long
after-fault-rounded_back-tip = Sit tall first. Then tip forward from the hips, chest first, only as far as the back stays long.
after-fault-thigh_dropped-next = Keep your thigh upright
after-fault-thigh_dropped-tip = Hold the thigh with both hands, and straighten the knee only as far as it stays upright.
after-fault-knee_locked-next = Begin with a soft knee
after-fault-knee_locked-tip = Soften the knee a little before you lean forward. Straighten it only if you feel no stretch at all.
after-fault-bouncing-next = Come to rest and stay there
after-fault-bouncing-tip = Stop where you feel a mild pull, let the breath go out slowly, and stay there quietly.
after-fault-other-next = Go back to where it was easy
after-fault-other-tip = Less far, and quietly, counts more than far.

## Settings, diary, diagnostics

settings-language = Language
settings-theme = Look
theme-auto = As the device
theme-light = Light
theme-dark = Dark
settings-hurt = Which key says “It hurts more”?
hurt-h = The key H
hurt-any = Any key
diary-title = Your diary
diary-kept =
    { $events ->
        [0] It is empty. It stays on this device.
        [one] One entry, on this device only.
       *[other] { $events } entries, on this device only.
    }
diary-unsure =
    { $events ->
        [0] It is empty.
        [one] One entry, on this device only.
       *[other] { $events } entries, on this device only.
    } The browser may clear it when room is short, so save a copy now and then.
diary-closed = It is not open.
diary-save = Save as a file
screen-again = Answer the questions anew
delete-ask = Delete everything
delete-title = Delete everything?
delete-more = Your diary, your answers and your settings on this device go for good. Nobody has a copy.
delete-word = delete
delete-type = To confirm, type: { $word }
delete-wrong = Please type “{ $word }”.
delete-cancel = Keep everything
delete-confirm = Delete
diagnostics-title = What is at work
diagnostics-version = Version
diagnostics-backend = Computes with
diagnostics-none = not started
diagnostics-ms = { $ms } ms
diagnostics-hz = { $hz } a second
diagnostics-followed = Pictures followed
diagnostics-measured = Pictures measured
diagnostics-latency = From picture to cue
backend-webgpu = graphics chip (WebGPU)
backend-threads = processor, several cores
backend-wasm = processor, one core
network-detector = Finds you
network-lite = Follows, light
network-full = Follows
network-heavy = Measures
network-state-absent = not needed yet
network-state-loading = loading
network-state-ready = ready
network-state-failed = failed
licences = Licences

## Privacy

privacy-title = What happens with your data
privacy-lead = Everything happens on this device. There is no server of ours that knows you, because there is none to send anything to.
privacy-video-title = The video
privacy-video = Each picture is looked at for a fraction of a second and thrown away. None is stored or sent. The camera's light goes out as soon as the session ends.
privacy-diary-title = The diary
privacy-diary = What you did, your answers and pain scores lie in this browser's own storage. They go to nobody, unless you connect a computer of your own in the settings: then they lie there, too. You can save them as a file or delete them in the settings.
privacy-voice-title = Voice and sound
privacy-voice = Only voices that live on this device speak. The microphone is never used.
privacy-none-title = What there is not
privacy-none = No account, no cookies, no counting of visits, no advertising, nothing from other sites.
plug-title = Pull the plug
plug-lead = You need not believe this. Try it:
plug-1 = Switch off the network: flight mode, or pull the cable.
plug-2 = Load this page again.
plug-3 = Do a whole session. All of it works, since nothing has to go anywhere.
plug-ready = All is on this device now: you can try it.
plug-not-ready = Some parts are still being loaded. Wait a little before you try.
about-title = What Sitbone is not

## What stands in the way

opening-title = Opening your diary
problem-open-elsewhere-title = Sitbone is open in another tab
problem-open-elsewhere = Only one tab can keep the diary. Go on there, or take it over here.
problem-declined-title = The other tab holds on to the diary
problem-declined = Perhaps a session is going on there. End it, or close that tab, and try again.
problem-closed-title = The diary is closed
problem-closed = It went to another tab, or it was deleted.
problem-no-storage-title = There is no place for a diary here
problem-no-storage = This browser keeps nothing on the device: it may be a private window, or an old version. Open Sitbone in a normal window of a current browser.
problem-full-title = There is no room left
problem-full = The device or the browser has no room for the diary. Free some space, and try again.
problem-newer-title = Your diary was written by a newer Sitbone
problem-newer = Load this page again with the network on, so that it gets the newest version. Nothing is lost.
problem-damaged-title = Your diary cannot be read
problem-damaged = The file is damaged. Nothing was changed in it. Try again; if it stays so, delete it in the browser's settings for this site.
problem-refused-title = That could not be noted
problem-refused = The diary did not take it. Please try again.
problem-internal-title = Something went wrong
problem-internal = That should not happen. What was stored is safe. Try again, or load the page anew.
problem-wasm-title = A part of Sitbone is blocked
problem-wasm = The browser does not allow WebAssembly here. A strict safety mode or an add-on may be the reason: allow it for this page.
problem-worker-title = A part of Sitbone stopped
problem-worker = It did not start again by itself. What was stored is safe. Load the page anew.
problem-load-title = A part of Sitbone did not arrive
problem-load = Check the network and try again. Once all has been loaded, no network is needed.
problem-again = Try again
problem-take-over = Take over here
problem-waiting = Asking the other tab …
problem-detail = For those who help
banner-full =
    { $pending ->
        [one] One entry waits: there is no room for the diary.
       *[other] { $pending } entries wait: there is no room for the diary.
    } Free some space.
banner-retry = Try again
banner-offline-ready = All is on this device now. From here on it works without the network.
banner-update = A new version is ready.
banner-update-do = Use it now
banner-asked = Another tab asks for the diary.
banner-asked-give = Give it away
banner-asked-keep = Keep it
no-script = Sitbone needs JavaScript. It runs on this device only.
