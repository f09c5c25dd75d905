### What there is to do today, and why, in English. Ids end with names of the core, hyphens for underscores.
###
### today-why-       a row of the table of rules (core/programme/rules.cc): $number is what there is, $goal what it takes,
###                 $side the leg, $time a time of day or a date
### today-step-      a stretch of stretches/; today-about- says how it is done
### today-question-  something to answer; today-state-, today-status-, today-see- name what they name
### programme-says- what a physiotherapist's file changes, before it is accepted
### No clinician has reviewed these texts yet.

## Today

today-title = Today
today-state-stopped = No stretching for now. Please see somebody first.
today-state-ask = A question first, then the stretches.
today-state-due = Something is due now.
today-state-wait = Done for now. There is more later today.
today-state-done = Enough for today. Well done.
today-state-rest = A day of rest. That is part of it.
today-status-due = now
today-status-may = if you like
today-status-wait = later today
today-status-done = done for today
today-status-rest = resting
today-status-ask = after your answer
today-status-stopped = not for now
today-status-later = later
today-status-left-out = left out by your programme
today-see-emergency = Now: call the emergency number, or go to an emergency department.
today-see-same-day = Today: see a doctor, or call one.
today-see-soon = In the next days: see a doctor or a physiotherapist.
today-line = { $stretch }, { $side ->
        [left] left leg
        [right] right leg
       *[both] both legs
    }: { $status }
today-dose =
    { $repetitions ->
        [one] once
       *[other] { $repetitions } times
    } { $hold } seconds, { $times ->
        [one] once a day
        [2] twice a day
       *[other] { $times } times a day
    }
today-times-done = { $done } of { $times } today
today-next-at = from { $time }
today-because = Why?
today-source = Source: { $source }
today-questions = To answer
today-clinician = Whom to see
today-news = To know
today-later = Later
today-gentle = Gently: less far, the knee more bent, the foot relaxed.
today-problems = { $count ->
        [one] One entry of the diary is damaged or missing.
       *[other] { $count } entries of the diary are damaged or missing.
    } "sitbone diary verify" says which.
today-prescribed-by = Programme by { $by }, { $on }.
today-not-medical = Education and coaching, no medical advice.

## The stretches

today-step-one = Stretch One
today-about-one = On your back, the thigh upright, you slowly straighten the knee.
today-step-two = Stretch Two
today-about-two = On the edge of a chair, one leg out with a soft knee, you tip forward from the hips. If a fair lean gives no pull, straighten the knee a little.
today-step-smaller-range = A smaller range
today-about-smaller-range = As Stretch One, but only to the first hint of a pull, the other knee bent, the foot relaxed.
today-step-towel = With a towel
today-about-towel = As Stretch One, with a towel behind the thigh, so that arms and back can rest.
today-step-sliders = Sliders
today-about-sliders = On your back: straighten the knee while you look up, bend it while you bring the chin to the chest. Slowly, nothing is held.
today-step-strap-leg-raise = Leg raise with a strap
today-about-strap-leg-raise = On your back, a strap round the foot, you raise the straight leg to a mild pull.
today-step-standing-hinge = Standing hinge
today-about-standing-hinge = Standing, one heel on a low step, you tip forward from the hips with a long back.
today-step-hold-relax = Hold and relax
today-about-hold-relax = At a mild pull you press the leg gently against your hands for some seconds, let go, and stretch on.

## Questions

today-question-screening = The safety questions: a few minutes of care before you stretch.
today-question-pain-before = How much does it hurt right now, and where: back, buttock, thigh, below the knee?
today-question-pain-after = How much does it hurt after the session?
today-question-pain-morning = How much does it hurt this morning, after yesterday's session?
today-question-nerve-check = At the end of the stretch: does pointing the foot or lifting the chin change what you feel? Is it below the knee? Does it tingle?

## Why: the person

today-why-red-flag = You said yes to one of the safety questions. Somebody has to look at that before you stretch.
today-why-new-weakness = You noticed new weakness. Somebody has to look at that before you stretch.
today-why-new-numbness = You noticed new numbness. Somebody has to look at that before you stretch.
today-why-screening-due = The safety questions come first, and again after a long break.
today-why-screening-new-symptom = Something is new, so the safety questions come again.
today-why-pain-too-high = Your pain at rest is { $number } of 10. Above { $goal } we do not stretch. Tell us when it is less.
today-why-after-untold = You have not said how it felt after the session. Without it, it cannot count as a calm one.
today-why-morning-untold = How it feels the next morning tells whether the dose was right.
today-why-six-weeks = { $number } weeks have passed, and your pain has not become clearly less. That is no failure of yours. Let somebody have a look.
today-why-moved-up = Your pain has drawn back towards the spine and is no worse. That is a good sign.

## Why: a leg

today-why-moved-down = Pain has moved further down the { $side ->
        [left] left
       *[right] right
    } leg. We pause it for { $goal } days, and somebody should have a look.
today-why-worse-stop = Pain in the { $side ->
        [left] left
       *[right] right
    } leg has increased on { $number } days. Before it goes on, somebody should have a look.
today-why-worse-pause = Pain in the { $side ->
        [left] left
       *[right] right
    } leg has increased on { $number } days. A pause of { $goal } days, and the advice of a clinician, are better now than more stretching.
today-why-worse-today = Pain has increased today. The { $side ->
        [left] left
       *[right] right
    } leg rests until tomorrow.
today-why-ease-now = Now: go less far, bend the knee more, hold shorter, or stop. Discomfort of the stretch is fine, more pain is not.
today-why-worse-step-back = Pain has increased on { $number } days. One step back, until it is calm again.
today-why-worse-lately = Pain has increased lately. Nothing harder for { $goal } days and until a few sessions were calm.
today-why-worse-lower-dose = Pain has increased lately, so the dose is lower.
today-why-other-leg-lower-dose = The other leg has to calm down. This one goes on at the low end of the dose, for both pull on one back.
today-why-other-leg-no-harder = The other leg has to calm down. Until then nothing gets harder here either.
today-why-not-understood = An entry of your diary is damaged, or from a newer version. It might have told of pain, so nothing gets harder for { $goal } days.
today-why-nerve-stays-low = What you felt could be the nerve. It is never pushed: a smaller range for { $goal } days, and until a check finds no sign.
today-why-nerve-gentle = What you felt could be the nerve: go gently, foot relaxed, knee bent.
today-why-nerve-leg-pain-untold = With signs of the nerve, what is right today depends on the pain in your leg at rest.
today-why-nerve-hurts-at-rest = Signs of the nerve, and pain of { $number } of 10 in the leg at rest. Above { $goal } a clinician should look first.
today-why-nerve-check-due = It is time to check again whether it is the nerve or the muscle.

## Why: a stretch

today-why-left-out = { $text } has left this stretch out.
today-why-one-first = We advise Stretch One first, until it was calm on { $goal } days; { $number } so far. Calm means: pain was told before, after and the next day, and did not rise. The article gives both stretches at once and calls Two a little more aggressive, so you may choose it now.
today-why-two-earned = Some sessions of Stretch One were calm, so Two is open.
today-why-two-chosen = You chose Two after reading why One comes first.
today-why-later-test = First the test of Stretch Two: even with the knee straighter you hardly feel a pull.
today-why-later-calm-days = First a calm fortnight: { $number } of { $goal } days so far.
today-why-later-after-increase = Pain increased { $number ->
        [one] a day
       *[other] { $number } days
    } ago. Nothing harder before { $goal } days.
today-why-later-nerve = First a check that it is not the nerve: all answers no, within the last two weeks.
today-why-later-length = First the knee has to come surely closer than { $goal } degrees to straight{ $number ->
        [0] ; it has not been measured yet
       *[other] ; it is at { $number } or better
    }.
today-why-later-step = First some calm sessions of the step below: { $number } of { $goal } so far.
today-why-slider-for-nerve = Sliders are for signs of the nerve. You have told of none.
today-why-slider-leg-pain = Sliders only with pain of at most { $goal } of 10 in the leg at rest, told today.
today-why-slider-feeling = Sliders only when a check found neither numbness nor weakness.
today-why-instead-of-two = You may do this in place of Stretch Two.
today-why-gentler-choice = A gentler form of Stretch One, if that suits you better.
today-why-in-place-of-one = In place of Stretch One for now.

## Why: dose and time

today-why-dose-prescribed = { $text } set this dose.
today-why-dose-risen = { $number } calm sessions, so the dose has risen inside the article's range.
today-why-dose-begins-low = We begin at the low end. After { $goal } calm sessions the dose rises; { $number } so far.
today-why-dose-stays-low = A gentler form stays at the low end of the dose.
today-why-dose-after-break = After a break of { $number } days the dose begins at the low end again. Nothing is lost for good.
today-why-dose-begins-anew = Somebody has had a look, so you begin again as on the first day.
today-why-enough-today = That is enough for today: { $number } of { $goal } times. More does not help more.
today-why-too-soon = At least { $goal } hours between two sessions.

## A physiotherapist's programme

programme-says-by = This programme was written by { $by } on { $on }.
programme-says-dose = { $stretch }, { $side ->
        [left] left leg
        [right] right leg
       *[both] both legs
    }: { $repetitions } × { $hold } seconds, { $times ->
        [one] once a day
       *[other] { $times } times a day
    }.
programme-says-left-out = { $stretch } is left out ({ $side ->
        [left] left leg
        [right] right leg
       *[both] both legs
    }).
programme-says-calm-days = After an increase of pain nothing gets harder for { $number } days.
programme-says-calm-sessions = { $number } calm sessions of Stretch One, each on its own day, before Two.
programme-says-hours-apart = At least { $number } hours between two sessions.
programme-says-pause-days = A pause lasts { $number } days.
programme-says-improvement-weeks = If nothing is better after { $number ->
        [one] one week
       *[other] { $number } weeks
    }, you are told to see somebody.
programme-says-resting-pain-max = No stretching with pain above { $number } of 10 at rest.
programme-says-slider-leg-pain-max = Sliders only with pain of at most { $number } of 10 in the leg at rest.
programme-says-safety-stays = All safety rules stay as they are, or become stricter.
