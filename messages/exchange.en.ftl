### What a diary says to a clinician, in English: the FHIR bundle (core/exchange/fhir.h) and the printed page
### (core/exchange/clinic_sheet.h). Plain and sober; nothing is claimed beyond what was told or measured.
### No clinician has reviewed these texts yet.

## The FHIR bundle

fhir-patient = A person without a name.
fhir-device = A coach for stretching that uses an ordinary camera.
fhir-not-medical = Recorded by Sitbone: education and coaching, not a medical device. No clinician has checked this entry.
fhir-plan = Hamstring stretches with Sitbone
fhir-goal-pain = Stretch without more pain, and with less pain over the weeks.
fhir-goal-knee = { $side ->
        [left] Left leg
       *[right] Right leg
    }: the knee comes closer to straight in Stretch One. A change counts from { $least } degrees on, and beyond the uncertainty of both values.
fhir-screening = Red-flag questions before stretching (Sitbone; not a validated questionnaire)
fhir-screening-answered = Answered on { $when }: { $yes ->
        [0] every answer was no.
       *[other] { $yes } answered with yes.
    }
fhir-session = Session of hamstring stretches, led by a program
fhir-mode = { $mode ->
        [camera] Watched by a camera.
        [video] Read from a recorded video.
       *[timer] By the clock, nothing was measured.
    }
fhir-side-done = { $stretch }: { $done } of { $wanted } holds, { $seconds } good seconds.
fhir-increase = Pain increased while stretching the { $side ->
        [left] left
       *[right] right
    } leg; it was eased off.
fhir-pain-before = Pain before: { $score } of 10.
fhir-pain-after = Pain after: { $score } of 10.
fhir-leg-left = Left leg
fhir-leg-right = Right leg
fhir-knee-flexion = Knee flexion left at the end of the stretch (0 deg: straight knee), best of the session
fhir-trunk-thigh = Angle between trunk and thigh (0 deg: thigh in line with the trunk), best of the session
fhir-angle = { $what }: { $value } deg, plus or minus { $pm } deg. { $stretch }.
fhir-method = Estimated from the picture of one ordinary camera by a pose network, in two dimensions and without markers; not measured with a goniometer
fhir-uncertainty = Standard uncertainty, plus or minus
fhir-angle-note = A camera's estimate. Its uncertainty was found on rendered people and widened by 6 degrees, since no real people have been measured yet. Only holds with seconds free of faults count.
fhir-pain = Pain, 0 (none) to 10 (worst imaginable), told by the person; the worst place
fhir-pain-told = Pain { $score } of 10, { $when ->
        [before] before a session
        [after] after a session
        [during] during a session
       *[morning] the morning after a session
    }.
fhir-place = Pain, { $place ->
        [back] back
        [buttock] buttock
        [thigh] behind the thigh
       *[below-knee] below the knee
    }, { $side ->
        [left] left
       *[right] right
    }
fhir-new-numbness = New numbness
fhir-new-weakness = New weakness
fhir-nerve = Signs of a nerve at the end of a stretch, told by the person
fhir-nerve-note = Answers to four questions; nobody has examined the person.
fhir-below-knee = Felt below the knee
fhir-tingling = Tingles, burns or goes numb
fhir-changed-by-foot = Changes when the foot is pointed or pulled up
fhir-changed-by-chin = Changes when the chin is lifted or lowered
fhir-yes = yes
fhir-no = no

## Said by both

sheet-stretch-side = { $stretch }, { $side ->
        [left] left leg
        [right] right leg
       *[both] both legs
    }
sheet-problems = { $count ->
        [one] One entry of the diary is damaged or missing and is not in here.
       *[other] { $count } entries of the diary are damaged or missing and are not in here.
    }
sheet-flag-red = Safety question answered with yes: { $question }
sheet-flag-numbness = New numbness
sheet-flag-weakness = New weakness
sheet-flag-nerve = Sign of a nerve: { $stretch }
sheet-flag-increase = Pain increased, eased off: { $stretch }
sheet-flag-seen = Seen by { $who }: { $about }
sheet-about-new-symptom = new numbness or weakness
sheet-about-pain = pain that increased or moved
sheet-about-six-weeks = six weeks without clearly less pain
