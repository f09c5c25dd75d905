### The questions before the first stretch, and what a yes means, in English. Ids end with the question's id of
### core/programme/screening.cc (hyphens for underscores), which says how urgent each is and where it comes from.
###
### screening-q-     the question: one idea, second person, to be answered with yes or no
### screening-more-  what is meant by it
### screening-why-   why we ask, and what a yes does not mean
### screening-tell-  what to say to the clinician, in the first person
### No clinician has reviewed these texts yet.

screening-q-bladder-bowel = In the last two weeks: is something new with your bladder or bowels?
screening-more-bladder-bowel = It is hard to start or hold your water, you feel less of it flowing, you leak stool, or you no longer feel when you need to go.
screening-why-bladder-bowel = Rarely, the nerves at the bottom of the spine are squeezed. Bladder and bowels show it early, and hours count then.
screening-tell-bladder-bowel = In the last two weeks something has changed with my bladder or bowels.

screening-q-saddle = In the last two weeks: has feeling changed between your legs?
screening-more-saddle = Numbness or tingling around your bottom, your genitals or your inner thighs, or sex suddenly feels different or does not work.
screening-why-saddle = The same nerves give feeling there. It is awkward to say, and doctors ask it every day.
screening-tell-saddle = In the last two weeks feeling has changed between my legs.

screening-q-both-legs = In the last two weeks: have pain or tingling begun in both legs?
screening-more-both-legs = In both legs at once, or first in one leg and now in the other too.
screening-why-both-legs = One leg is common with sciatica. Both legs can mean that a large disc presses on many nerves.
screening-tell-both-legs = In the last two weeks pain or tingling has begun in both of my legs.

screening-q-leg-weakness = Is a leg clearly weak, or getting weaker?
screening-more-leg-weakness = It gives way, you can hardly climb a step, or it is weaker than some days ago. Not: tired after a walk.
screening-why-leg-weakness = Pain alone is rarely dangerous. Strength that is going away can stay away if nobody looks soon.
screening-tell-leg-weakness = My leg is clearly weak, or is getting weaker.

screening-q-foot-drop = Does a foot drag or slap when you walk?
screening-more-foot-drop = You cannot lift its front, or you trip over your toes.
screening-why-foot-drop = It can mean that a nerve no longer drives the muscle. That should be looked at the same day.
screening-tell-foot-drop = My foot drags. I cannot lift its front properly.

screening-q-fracture = Could a bone be broken?
screening-more-fracture = The pain came with a bad fall, a crash or a blow. Or it came suddenly, and your bones are thin (osteoporosis) or you have taken cortisone for months.
screening-why-fracture = A broken bone has to be found before it is moved to its limit. Thin bones can break without a fall.
screening-tell-fracture = My pain came after an accident, or suddenly with thin bones or cortisone.

screening-q-infection = Could it be an infection?
screening-more-infection = Fever, chills or night sweats together with the pain, a weak immune system, or drugs that were injected.
screening-why-infection = An infection of the spine is rare and can be treated well when it is found early.
screening-tell-infection = I have back or leg pain with fever, or I am at a higher risk of infection.

screening-q-thrombosis = Is a calf swollen, warm or tender?
screening-more-thrombosis = One more than the other, and new. With chest pain or shortness of breath: call the emergency number at once.
screening-why-thrombosis = It can be a blood clot. Stretching a leg with a clot in it is not a good idea.
screening-tell-thrombosis = One of my calves is newly swollen, warm or tender.

screening-q-cancer = Did you ever have cancer, or do you lose weight without wanting to?
screening-more-cancer = Or does pain wake you every night, in whatever position you lie?
screening-why-cancer = Most people who say yes here have ordinary back pain. A doctor should have heard of it first.
screening-tell-cancer = I have had cancer, lose weight without wanting to, or am woken by pain every night.

screening-q-inflammatory = Is your back stiff for more than half an hour every morning?
screening-more-inflammatory = For over three months, better with moving, not better with rest.
screening-why-inflammatory = This can be an inflammation of the spine, for which there are good medicines.
screening-tell-inflammatory = For over three months my back has been stiff every morning, and moving makes it better.

screening-q-thoracic = Is the pain between your shoulder blades or round your ribs?
screening-more-thoracic = New, and not lower down. With pressure in the chest or shortness of breath: call the emergency number at once.
screening-why-thoracic = The stretches are for the lower back and the back of the legs. Pain higher up has other causes more often.
screening-tell-thoracic = I have new pain between my shoulder blades or round my ribs.

screening-q-age = Are you under 16, or over 50 with your first back pain?
screening-more-age = First means: never before in your life, and it has not been looked at yet.
screening-why-age = At these ages back pain has a particular cause somewhat more often. One look is enough.
screening-tell-age = I am under 16, or over 50, and this is my first back pain.

screening-q-healing = Is something healing, or replaced?
screening-more-healing = An operation on back, hip or knee in the last three months, an artificial hip or knee, or a torn or badly pulled muscle behind the thigh.
screening-why-healing = Whoever operated or treats you knows how far hip and knee may go. Ask about exactly these two stretches.
screening-tell-healing = I have had an operation, have an artificial joint, or have hurt the muscle behind my thigh.

screening-q-pregnancy = Are you pregnant, or did you give birth in the last three months?
screening-more-pregnancy = One of the stretches is done lying on your back.
screening-why-pregnancy = Joints are looser then, and lying flat does not suit everybody. Your midwife or doctor can tell.
screening-tell-pregnancy = I am pregnant or have given birth recently.

## When the answer was yes

stopped-whom-emergency = An emergency department. If you cannot get there safely, the ambulance.
stopped-whom-same-day = Your doctor's practice today. If it is closed, the out-of-hours service.
stopped-whom-soon = Your doctor, or a physiotherapist whom you can see directly.
stopped-say-emergency = Say what you answered here, and: “Please check whether the nerves at the bottom of my spine are squeezed (cauda equina).”
stopped-say-same-day = Say on the phone what you answered here, and that you were told to be seen today.
stopped-say-soon = Say what you answered here, and ask: “May I do these two hamstring stretches?”
stopped-not-emergency = Do not stretch, do not wait until it passes, and do not drive if a leg is numb or weak.
stopped-not-same-day = Do not stretch. If it gets worse, or bladder, bowels or feeling between the legs change: go to an emergency department at once.
stopped-not-soon = Do not stretch until then. Walking and everyday moving are good for most people.
stopped-take-title = Take this with you
stopped-take = Show this page, or read it out.
stopped-take-from = Answered on { $date } in Sitbone, a programme for stretching at home. It examines nobody.
emergency-number =
    { $region ->
        [eu] 112
        [uk] 999
        [us] 911
        [au] 000
       *[other] 112
    }
emergency-number-more =
    { $region ->
        [eu] In the whole European Union, from every phone.
        [uk] In the United Kingdom. 112 works too.
        [us] In the USA and Canada.
        [au] In Australia. From a mobile phone, 112 works too.
       *[other] In many countries, from a mobile phone. Where it does not work, call the emergency number of your country.
    }
