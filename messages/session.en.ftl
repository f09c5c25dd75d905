### Texts of `sitbone session`, the session in a terminal, that the page does not have.
### A text in brackets names keys; they are the same in every language.

session-begin = Press Enter when all is ready. Ctrl-C ends it at any time.
session-nothing-due = Nothing is due now. To do a stretch all the same: sitbone session --stretch one
session-closed = Not now. The plan says why:
session-advised = We advise against it:
session-advised-ask = Do it all the same?
session-pain = How much does it hurt, 0 (none) to 10 (worst)? Enter: no answer.
session-pain-places = For each place two numbers from 0 to 10, left and right, such as: 2 0. A single 0: none. Enter: no answer.
session-yes-no = y or n
session-yes-no-unknown = y or n; Enter: not known
session-not-understood = That was not understood.
session-no-voice = No voice: espeak-ng is not installed. Everything is written here.
session-unstored = Not noted yet: { $reason }
session-keys = Space: { $main }   H: { $hurts }   P: { $pause }   Q: { $stop }
session-keys-answer = 1: { $one }   2: { $two }   3: { $three }   4: { $four }   Space: { $skip }
session-keys-eased = G: { $gently }   Q: { $stop }
session-line = { $stretch }, { $side ->
        [left] left
       *[right] right
    } leg: { $done } of { $repetitions } holds, { $seconds } s
session-noted = Noted in { $diary }. What comes next: sitbone plan
session-screening-stored = Your answers are noted. A slip or a clinician's word is noted on the page: sitbone serve
