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
