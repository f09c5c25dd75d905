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
sheet-flag-rise = Pain rose from { $before } to { $after } of 10 in or after a session
sheet-flag-seen = Seen by { $who }: { $about }
sheet-about-new-symptom = new numbness or weakness
sheet-about-pain = pain that increased or moved
sheet-about-six-weeks = six weeks without clearly less pain

## The page for the clinician

sheet-kicker = For the clinician
sheet-title = Hamstring stretches at home
sheet-name = Name
sheet-born = Born
sheet-period = Period
sheet-range = { $from } to { $to }
sheet-date =
    { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
sheet-count-sessions = { $count ->
        [one] session
       *[other] sessions
    } with a hold
sheet-count-days = of { $of ->
        [one] 1 day
       *[other] { $of } days
    } with a session
sheet-count-holds = of { $of } holds due in the sessions begun
sheet-count-worse = { $count ->
        [one] day
       *[other] days
    } with more pain in or after a session
sheet-now = What the programme does now, in the words that the person reads
sheet-course = Course
sheet-knee = Knee short of straight in Stretch One (0° is a straight knee), estimated by camera
sheet-not-measured = Not measured
sheet-pain = Pain, 0 to 10, the worst place
sheet-before = before a session
sheet-after = after it
sheet-sessions = Sessions, and flags above them
sheet-sessions-week = Sessions a week, and flags above them
sheet-course-note = Upright lines at the knee: the standard uncertainty. Grey band: less than { $least }° from the first value, which may be chance.
sheet-course-note-week = A mark is the median of a week. Upright lines at the knee: the standard uncertainty; at pain: everything told that week. Grey band: less than { $least }° from the first value, which may be chance.
sheet-done = Done against due
sheet-nothing-done = Nothing has been done yet.
sheet-column-1 = Stretch
sheet-column-2 = Sessions
sheet-column-3 = Holds done of due
sheet-column-4 = Good seconds
sheet-column-5 = First and latest angle (One: knee; Two: trunk to thigh)
sheet-rows-more = { $count ->
        [one] One more is not listed here.
       *[other] { $count } more are not listed here.
    }
sheet-of = { $done } of { $of }
sheet-none = not measured
sheet-degrees = { $value }° ± { $pm }°
sheet-change = { $first } to { $last }: { $change ->
        [further] beyond chance
        [less] less far
       *[same] may be chance
    }
sheet-flags = Flags
sheet-no-flags = None: no safety question was answered with yes, no sign of a nerve and no increase of pain in or after a session was told.
sheet-not-asked = The safety questions have not been answered, and nothing was told.
sheet-flags-more = { $count ->
        [one] One more is
       *[other] { $count } more are
    } marked above and not listed here.
sheet-not = What this page is not: a finding. A program wrote it from what one person did and told at home. It is education and coaching, not a medical device, and makes no diagnosis. Angles are estimates from one ordinary camera; their uncertainty (±, standard) was found on rendered people and widened by 6°, because no real people have been measured yet. Nobody has examined the person. No clinician has reviewed this program's questions, rules and texts yet.
sheet-print = Sitbone { $version }, diary { $person }, { $entries } entries. Made on the person's own device and sent nowhere.
