### What the page says around the plan and the diary, in English: today, how the pain is, the nerve, calendar and charts.
### The plan's own words are in programme.en.ftl. No clinician has reviewed these texts yet.

## Today

today-first = Ready for your first stretch?
today-lead-first = About six minutes. You need a mat, and for Stretch Two a chair without wheels.
today-again = Another session all the same
today-next = Next: { $time }.
today-tell-pain = Tell how the pain is
today-answer = Answer now
today-legs = { $status } · { $legs ->
        [left] left leg
        [right] right leg
       *[both] both legs
    }
today-dots = { $done } of { $wanted } done today
today-others = Gentler forms
today-others-about = In place of the stretches above, when they are too much today. The coach does not lead through them yet.
today-later-about = These stretches are there. They open when the time is right.
today-sources = What this rests on
today-more = More
today-override = Read and understood. I choose it now.

clearance-about-new-symptom = New numbness or weakness
clearance-about-pain = Pain that increased or moved
clearance-about-six-weeks = Six weeks without clearly less pain

## How is the pain?

check-title = How is the pain?
check-title-morning = How is it this morning?
check-title-after = How is it after the session?
check-where = Where does it hurt?
check-where-more = Touch every place that hurts. What you leave counts as no pain.
check-place-back = Back
check-place-buttock = Buttock
check-place-thigh = Behind the thigh
check-place-below-knee = Below the knee
check-side-left = left
check-side-right = right
check-place = { $place }, { $side ->
        [left] left
       *[right] right
    }
check-nowhere = Nowhere
check-how-much = How much, { $place }?
check-new = Is something new?
check-new-numbness = New numbness
check-new-weakness = New weakness
check-yes = Yes
check-no = No
check-save = Note it
check-choose = Choose where it hurts, or “Nowhere”.
check-discomfort = The pull of a stretch is not pain. Only tell what is beyond it.

## Nerve or muscle?

nerve-title = Muscle or nerve?
nerve-lead = Think of the end of the stretch, { $side ->
        [left] left leg
       *[right] right leg
    }. If you do not know, try it gently next time.
nerve-below-knee = Did you feel it below the knee?
nerve-tingling = Did it tingle, burn or go numb?
nerve-changed-by-foot = Did pointing or pulling up the foot change it?
nerve-changed-by-chin = Did lifting or lowering the chin change it?
nerve-save = Note it

## The diary

diary-page-title = Your diary
diary-link-more = What you did, how far you get, how the pain is.
diary-empty = Nothing here yet. After your first session this page shows what you did and how it goes.
diary-days = The last weeks
diary-day =
    { $sessions ->
        [0] { $day }: nothing
        [one] { $day }: one session
       *[other] { $day }: { $sessions } sessions
    }{ $pain ->
        [0] {""}
       *[other] , pain had increased
    }
diary-legend-done = a session
diary-legend-more = two or more
diary-legend-pain = pain had increased
diary-never-missed = An empty day is an empty day. Nothing is lost by it.
diary-chart-knee = How far the knee is from straight, Stretch One
diary-chart-hip = How far you bend at the hip, Stretch Two
diary-chart-pain = Pain, before and after
diary-chart-seconds = Good seconds
diary-left = left
diary-right = right
diary-before = before
diary-after = after
diary-none-measured = Not measured yet. It takes a session with a camera or a video.
diary-none-told = Not told yet.
diary-degrees = { $value }° ± { $pm }°
diary-band = The upright lines show how sure each value is. A difference below { $least }° may be chance.
diary-says-first = { $side ->
        [left] Left leg
       *[right] Right leg
    }: { $value }°. One value so far.
diary-says-further = { $side ->
        [left] Left leg
       *[right] Right leg
    }: from { $first }° to { $value }°. That is more than chance: progress.
diary-says-same = { $side ->
        [left] Left leg
       *[right] Right leg
    }: from { $first }° to { $value }°. That may be chance.
diary-says-less = { $side ->
        [left] Left leg
       *[right] Right leg
    }: from { $first }° to { $value }°. Less far than at first. Days differ.
diary-says-pain = Last time { $before } before and { $after } after, of 10.
diary-says-pain-one = Last told: { $value } of 10.
diary-says-seconds = { $seconds } good seconds in { $sessions ->
        [one] one session
       *[other] { $sessions } sessions
    }.
diary-as-table = As a table
diary-sessions = Sessions
diary-column-when = When
diary-column-side = Leg
diary-column-value = Value
diary-entry-holds = { $done } of { $wanted } holds, { $seconds } good seconds
diary-entry-pain = Pain { $before } before, { $after } after
diary-entry-eased = Eased off: it hurt more
diary-entry-open = Left in the middle
diary-take-back = Take back
diary-take-back-title = Take this session back?
diary-take-back-more = It no longer counts, not in the plan and not in the charts. If it told of more pain, the plan no longer eases off because of it. A note that it was taken back stays.
diary-keep = Keep it
diary-more = Show older sessions

## Files

diary-remind-title = Reminders
diary-remind-more = A file for your calendar: as many a day as your programme has, never outside these hours. It says nothing about your health.
diary-awake-from = Not before
diary-awake-until = Not after
diary-awake-wrong = The second time has to be after the first.
diary-remind = Save for the calendar
diary-remind-summary = A few calm minutes
diary-remind-description = Time for a short break with Sitbone.
