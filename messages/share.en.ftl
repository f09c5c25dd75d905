### What goes out of the diary and comes into it, in English: the page for the clinician, backup, bringing in, reminders.
### No clinician has reviewed these texts yet.

share-title = Give, keep and bring in
share-lead = Everything here happens on this device. A file goes only where you put it.
share-link-more = For your clinician or yourself: a page to print, a backup, reminders.
share-link-restore = Bring in a diary or a backup
share-link-clinic = A page for the clinician

## For the clinician

share-clinic-title = For your clinician
share-clinic-more = One page to print or to show: what you did, how far you get, how the pain is, what was flagged, and what the programme does now.
share-clinic-name = Your name on it, if you like. It is not kept.
share-clinic-show = Show the page
share-paper = Paper
share-paper-a4 = A4
share-paper-letter = Letter
share-record-title = For a clinic's record
share-record-more = The same for a computer: an HL7 FHIR bundle, a form that record systems read. It carries your name only if you wrote it above.
share-record = Save the bundle
share-clinic-page = For the clinician
share-clinic-print = Print, or save as PDF
share-clinic-alt = The page for the clinician as it will be printed. Your diary has the same in words and tables.
share-clinic-note = Read it before you give it away: it tells about your health.

## For yourself

share-table-title = For a spreadsheet
share-table-more = Every session as a row for each leg: good seconds, angles with their uncertainty, pain.
share-table = Save the table
share-lines-title = The whole diary
share-lines-more = Every entry as it was sealed, in plain text. Another device with Sitbone can take it in. Whoever gets the file can read it.
share-lines = Save the diary

## A backup

backup-title = Keep a backup
backup-more = The whole diary, encrypted. Only with your passphrase can it be opened; nobody can bring a forgotten one back.
backup-passphrase = A passphrase of ten letters or more
backup-again = Once more
backup-short = Take ten letters or more. Four words that do not belong together are good.
backup-different = The two are different.
backup-make = Save the backup
backup-making = It is being encrypted. That takes a moment, on purpose.
backup-made = Saved as { $name }. Keep the passphrase somewhere else.

## Bringing in

bring-title = Bring in
bring-more = A diary that was saved, a backup, or a programme from your physiotherapist. You see what is in it before anything changes.
bring-choose = Choose a file
bring-reading = Reading { $name } …
bring-asks-passphrase = { $name } is an encrypted backup.
bring-passphrase = Its passphrase
bring-open = Open it
bring-opening = It is being opened. That takes a moment.
bring-wrong = The passphrase is another one.
bring-found = { $name } holds { $entries ->
        [one] one entry
       *[other] { $entries } entries
    }, from { $from } to { $to }.
bring-fresh = { $fresh ->
        [0] All of them are here already.
        [one] One of them is new
       *[other] { $fresh } of them are new
    }{ $fresh ->
        [0] {""}
       *[other] { $sessions ->
            [0] .
            [one] , with one session.
           *[other] , with { $sessions } sessions.
        }
    }
bring-known = { $known ->
        [one] One is here already and is passed over.
       *[other] { $known } are here already and are passed over.
    }
bring-damaged = { $count ->
        [one] One line is damaged and cannot come in:
       *[other] { $count } lines are damaged and cannot come in:
    }
bring-line = Line { $line }
bring-more-lines = and { $count ->
        [one] one more
       *[other] { $count } more
    }
bring-nothing = There is no entry of a diary in { $name }.
bring-conflict = This file and your diary say something different under the same number. Nothing can come in, so that nothing gets mixed up. This happens when one device was reset to an older state.
bring-other = This was begun as the diary of another person, or before you deleted everything. Two people's pain in one diary would make the plan wrong for both.
bring-same = It is my own diary
bring-take = Bring it in
bring-cancel = Leave it
bring-done = { $added ->
        [one] One entry came in.
       *[other] { $added } entries came in.
    }
bring-refused = { $name } cannot be used:
bring-too-large = { $name } is larger than 256 MB.

## A programme from a physiotherapist

programme-file-title = Your programme
programme-file-none = You follow the built-in programme. A physiotherapist can write another one for you as a file; bring it in here.
programme-file-by = You follow the programme by { $by }, { $on }.
programme-file-says = A programme by { $by }, { $on }. It would change this:
programme-file-accept = Follow it
programme-file-refused = This programme is not taken:
programme-file-why = A programme can lower doses, leave stretches out and make the safety rules stricter. It can never loosen them.
programme-file-back = Go back to the built-in one
programme-file-back-more = Its doses and limits no longer count. The safety rules stay.
programme-file-taken = From now on the plan follows it.

## Reminders while the page is open

remind-here = Remind me while this page is open
remind-here-more = Without a server, a browser reminds only as long as this page is open somewhere, in the background too, and the device is awake. For the rest there is the calendar. A reminder says nothing about your health.
remind-here-refused = The browser does not allow it for this page. You can change that beside the address.
remind-here-none = This browser cannot show reminders.
remind-here-next = The next one: { $time }.
remind-here-nothing = None for now: nothing is due.
remind-snooze = In half an hour
