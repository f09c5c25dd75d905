### Keeping the diary in step with a computer on which "sitbone serve" runs, in English.

sync-title = Keep in step with this computer
sync-lead = Your diary can lie on the computer that runs “sitbone serve”, too. Each browser that you connect then has the same entries, and “sitbone plan” knows them. Pictures of the camera never go there.
sync-looking = Looking for the computer …
sync-absent = This page does not come from “sitbone serve”, so there is no computer of yours to keep in step with. To have that, start Sitbone on your computer and open the address that it shows. Nothing else changes: your diary stays here.
sync-closed = Your diary is not open in this tab. Where it is open, it keeps in step.
sync-begin = Connect
sync-code-lead = “sitbone serve” now shows a code of eight letters and digits in its window. Type it here within ten minutes.
sync-code = Code from the computer
sync-name = Name of this device
sync-send = Connect
sync-new-code = Show a new code
sync-cancel = Not now
sync-paired = Connected as “{ $name }”.
sync-last = Last in step: { $when }, { $time }.
sync-last-odd = It was in step before the clock of this device was changed.
sync-never = It was not in step yet.
sync-doing = Keeping in step …
sync-done =
    { $added ->
        [0] Nothing new came,
        [one] One entry came,
       *[other] { $added } entries came,
    } { $sent ->
        [0] and nothing was left to send.
        [one] and one was sent.
       *[other] and { $sent } were sent.
    }
sync-now = Sync now
sync-unpair = Disconnect
sync-unpaired = Disconnected. What is here stays here, and what is there stays there.
sync-waits = It tries again by itself when this page opens, after a session, and when the network is back.
sync-problem-unreachable = The computer did not answer. Is “sitbone serve” running there, and is this device in the same network?
sync-problem-absent = Something answered that is not “sitbone serve”. Open this page by the address that “sitbone serve” shows.
sync-problem-unpaired = The computer does not know this device any more. Connect anew if you want that; your diary here is untouched.
sync-problem-wrong-code = That is not the code. Look again: after five wrong ones it is worth nothing.
sync-problem-no-code = That code is used up or too old. Let the computer show a new one.
sync-problem-wait =
    { $seconds ->
        [one] Too many wrong codes. Wait a second.
       *[other] Too many wrong codes. Wait { $seconds } seconds.
    }
sync-problem-newer = The computer has another version of Sitbone. Update it there, and load this page again.
sync-problem-computer-full = The disk of the computer is full. Make room there; nothing is lost.
sync-problem-computer-damaged = The diary on the computer can't be read. There, “sitbone diary verify” tells what is wrong.
sync-problem-busy = Another program is writing to the diary on the computer. Try again in a moment.
sync-problem-refused = The computer did not understand this page. Load the page again; if that does not help, update Sitbone there.
sync-problem-code-empty = Type the code that the computer shows.
sync-problem-name-empty = Give this device a name of up to { $most } letters.
sync-refused =
    { $count ->
        [one] One entry is wrong and was not taken over: { $named }.
       *[other] { $count } entries are wrong and were not taken over, among them { $named }.
    } “sitbone diary verify” tells more. All others are in step.
sync-refused-one = number { $seq } of device { $device } ({ $why })
sync-refused-somewhere = one that does not say which it is
sync-why-unreadable = can't be read
sync-why-checksum = changed after it was written
sync-why-contradiction = does not follow the one before it
sync-why-person = of somebody else
sync-forked = A device wrote twice under the same numbers ({ $device }), as happens when it is restored from a copy. Both diaries keep what they have; those entries are not in step. What you write from now on is.
sync-erased = The diary was deleted on another of your devices, so it is gone here, too.
sync-diary =
    { $events ->
        [0] It is empty.
        [one] One entry, on this device and on your computer.
       *[other] { $events } entries, on this device and on your computer.
    }
sync-strangers-title = Are both diaries yours?
sync-strangers-more = The diary on the computer and the one in this browser were begun apart. If both are yours, they become one, and that can't be taken apart again. If the other is somebody else's, leave them apart.
sync-strangers-yes = Both are mine
sync-strangers-no = Leave them apart
sync-put-away-title = Shall your diary come back?
sync-put-away-more = You deleted this diary in this browser. The computer still has it.
sync-put-away-yes = Bring it back
sync-put-away-delete = Delete it there, too
sync-put-away-no = Leave it there
sync-where = Where?
sync-where-here = In this browser
sync-where-everywhere = On every device
sync-where-here-more = Your diary, your answers and your settings go from this browser for good, and it is disconnected. The computer keeps its copy.
sync-where-everywhere-more = Your diary goes for good: here now, on the computer and on every device connected with it as soon as they are in step, with what they wrote meanwhile. No sync brings it back.
