/** The stems of the built-in word list, chosen by hand for this project: everyday English words by how they inflect. */

/** Verbs that inflect regularly; a trailing + says that the last consonant doubles (stop+ → stopping). */
export const VERBS = `
walk talk jump climb paint plant print point start visit order enter offer answer wonder wander gather follow borrow
allow shadow yellow reach teach preach search march watch catch match stretch scratch push wash wish brush crush rush
finish polish publish vanish laugh cough help work park mark ask mask task bark cook look book hook knock lock pack
pick kick check track trick block rock crack thank drink think blink link rank sink call fill pull roll spell smell
drill still mill seal heal deal steal feel peel kneel cool pool school rain train drain gain explain contain complain
remain obtain entertain maintain open happen listen sharpen frighten lighten tighten loosen soften sweeten turn burn
learn earn return warm farm form perform inform reform storm swim+ trim+ skim+ claim aim dream scream cream seem bloom
clean lean mean lend mend send spend bend attend depend extend defend pretend intend land stand hand sand brand
demand expand command hold fold scold mould build yield field shield wind find mind remind blind round sound pound
surround found bound ground add load read lead need feed seed weed plead succeed proceed exceed heat beat treat seat
repeat cheat defeat wait float coat boat shout count mount amount discount act react attract extract contract correct
collect select elect reflect protect inspect expect respect suspect object reject project inject subject connect direct
effect affect adopt accept except attempt tempt prompt interrupt erupt hunt hint mint tint rent vent invent prevent
present resent cement comment fasten lift drift shift sift gift craft draft melt belt bolt insult result consult salt
halt trust dust rust twist list insist assist resist consist exist last blast cast fast roast toast boast coast post
host boost roost test rest nest request protest suggest digest invest harvest interest guest dress press stress bless
guess pass cross toss miss kiss express impress discuss possess confess process access box fix mix wax tax relax
stop+ shop+ chop+ drop+ hop+ clap+ slap+ tap+ map+ wrap+ trap+ snap+ nap+ step+ trip+ slip+ skip+ drip+ clip+ whip+ plan+
scan+ ban+ tan+ spin+ grin+ pin+ win+ run+ stun+ begin+ grab+ rub+ scrub+ rob+ sob+ beg+ drag+ wag+ hug+ tug+ jog+ log+
plug+ nod+ pad+ fit+ hit+ knit+ sit+ spit+ split+ cut+ shut+ bat+ pat+ chat+ dot+ plot+ spot+ trot+ rot+ bet+ regret+
forget+ permit+ admit+ submit+ commit+ omit+ refer+ prefer+ occur+ stir+ star+ scar+ compel+ expel+ control+ patrol+
dance glance balance advance chance announce pronounce bounce place face race trace replace embrace slice price
notice practice rejoice force produce reduce introduce announce fence change arrange range exchange charge large manage
damage encourage imagine engage challenge judge urge emerge merge like hike bike strike make bake rake shake take wake
smoke joke poke choke provoke smile file pile compile settle rattle battle bottle juggle struggle giggle tickle
handle candle bundle stumble tumble grumble gamble ramble bubble double trouble sample simple couple please tease
praise raise advise surprise exercise promise close lose use refuse confuse amuse accuse cause pause chase erase
increase release purchase rinse sense observe serve reserve deserve preserve curve carve solve resolve involve revolve
love move prove improve approve remove arrive drive dive survive live give save wave shave behave believe receive
achieve relieve leave weave like name blame frame game flame tame shame time chime define combine decline shine fine
dine line mine refine determine imagine examine phone stone tone tune prune cube tube hope cope slope scope rope
escape shape tape scrape wipe pipe gripe type hate rate skate state create relate debate locate donate rotate operate
decorate celebrate separate educate calculate estimate hesitate imitate irritate concentrate communicate appreciate
cooperate evaluate generate illustrate investigate isolate motivate navigate participate note vote quote promote devote
write bite invite unite excite ignite recite admire fire hire tire wire desire inspire require retire expire explore
store score ignore restore adore snore share care dare scare stare prepare compare declare ensure measure treasure
picture capture lecture texture adventure argue value rescue continue queue glue hurry carry marry worry study copy
tidy empty bury vary deny reply supply apply rely try cry dry fry spy identify justify qualify satisfy simplify
classify clarify modify notify magnify specify occupy multiply play stay spray pray delay betray display enjoy
destroy employ annoy obey survey journey`;

/** Adjectives that take -er, -est, -ly and -ness; + as above. */
export const ADJECTIVES = `
quick slow soft hard warm cool cold bold kind mild wild weak strong long short tall small great neat sweet bright
light tight right slight dark sharp smart smooth rough tough thick quiet clean clear near dear fair poor rich fresh
harsh fierce strange large wise nice close late white wide wild rude brave safe rare pure sure sore sincere severe
gentle simple humble noble ample able stable happy heavy easy busy lazy crazy hungry thirsty angry pretty dirty dusty
rusty windy sunny funny cloudy rainy snowy muddy noisy shiny tiny lucky sleepy silly lonely lovely friendly early
ready steady tidy healthy wealthy worthy cosy bony juicy spicy icy greedy needy speedy sticky tricky risky salty
big+ hot+ wet+ fat+ flat+ sad+ red+ thin+ slim+ grim+ fit+ calm plain firm dull full proud loud round sound damp
deep steep cheap ripe blunt faint quaint grand vast moist just stern eager clever tender bitter sober proper`;

/** Nouns that take -s, and from which -ful, -less, -y or -al forms are written out where they exist. */
export const NOUNS = `
apple orange lemon melon cherry berry peach carrot onion potato tomato pepper butter cheese biscuit pudding
dinner supper kitchen bottle basket bucket blanket pillow mirror window curtain carpet ladder hammer needle button
pocket jacket trouser sweater glove helmet river mountain valley forest meadow island desert ocean harbour bridge
tunnel castle palace temple village city town street corner garden flower blossom petal branch leaf root acorn
squirrel rabbit badger otter beaver weasel hedgehog spider beetle butterfly dragon monkey donkey turkey chicken
pigeon sparrow robin eagle falcon parrot penguin dolphin whale salmon lobster oyster tiger leopard panther elephant
giraffe zebra camel buffalo teacher doctor lawyer sailor soldier farmer baker butcher tailor barber plumber engineer
officer minister president governor citizen neighbour stranger friend cousin uncle daughter brother sister mother
father family baby lady gentleman king queen prince princess knight wizard witch ghost giant fairy story poem novel
chapter paragraph sentence letter paper pencil crayon eraser ruler number figure circle triangle square rectangle
angle degree fraction decimal equation problem question answer theory science chemistry biology history
geography language grammar music guitar piano violin trumpet drum rhythm melody chorus concert theatre cinema museum
library hospital station airport railway engine wagon carriage bicycle rocket planet comet galaxy universe gravity
energy electricity magnet battery computer keyboard monitor network machine robot camera television telephone message
signal journey voyage adventure danger courage freedom justice wisdom knowledge memory mystery secret treasure
diamond silver copper iron crystal marble granite pebble thunder rainbow weather winter summer autumn spring
quarter minute moment century decade future season holiday festival ceremony
wedding birthday present ribbon parcel ticket passport suitcase umbrella compass anchor lantern candle
quiz jazz buzz jigsaw jumble jungle jewel jury joke quilt quest quota squad squid equal liquid liquor exit
oxide pixel vixen vortex index complex reflex zone zenith lizard gazette hazard puzzle muzzle drizzle`;

/** Nouns with -ful, -less, -fully and -lessly forms. */
export const FULL_NOUNS = `care hope help use pain harm power thought taste colour fear doubt rest`;

/** Verbs whose noun is written -ion (after -t or -ate) and whose adjective is written -ive. */
export const ION_VERBS = `
act react attract extract contract correct collect select elect reflect protect inspect object reject project inject
connect direct invent prevent adopt interrupt erupt digest create relate locate donate rotate operate decorate
celebrate separate educate calculate imitate irritate concentrate communicate cooperate evaluate generate illustrate
investigate isolate motivate navigate participate promote devote express impress discuss possess confess`;

/** Verbs that take un- or re- and -able, and -ment nouns. */
export const ABLE_VERBS = `
accept adopt believe break comfort compare control count desire enjoy expect explain forget+ imagine like love
manage measure move notice observe predict prefer print profit question reach reason respect return suit think touch
understand use wash wear work`;
export const MENT_VERBS = `
agree announce amuse arrange command commit develop embarrass employ engage enjoy equip excite govern improve invest
manage measure move pay punish replace require retire settle ship state treat encourage`;
export const UN_WORDS = `
able certain clear common comfortable conscious even expected fair familiar fit fold folded fortunate friendly grateful
happy healthy important impressed kind known likely limited locked lucky necessary packed pleasant popular prepared
reasonable reliable satisfied stable successful sure tidy touched true usual wanted wise`;
export const RE_VERBS = `
act appear arrange build calculate call capture connect consider count create design discover draw enter examine fill
form heat join load make name open order organise pack paint place play print produce read start tell think turn
unite use view visit write`;

/** Verbs of the list above whose past is irregular, so that the grammar writes no -ed form. */
export const IRREGULAR = `
teach catch drink think sink deal steal feel kneel spell smell burn learn swim+ dream mean lend send spend bend stand
hold build find wind bind bound ground read lead feed beat lean cut+ shut+ hit+ sit+ spit+ split+ bet+ forget+ spin+ win+
run+ begin+ knit+ strike make shake take wake leave weave give drive lose write bite shine cast cost fly drink see fall
fit+ rid+ sleep light understand sound+ mould rent sew strew arise meet withstand tell say dig+ hang draw wear break`;

/** Verbs whose doer or tool is written -er. */
export const AGENT_VERBS = `
walk talk jump climb paint plant print start wonder wander borrow teach preach search catch push wash crush finish polish
publish help work park mark book look knock lock pack kick check block crack think drink pull roll drill heal steal
feel train explain listen sharpen tighten soften sweeten burn learn earn farm perform reform swim+ trim+ dream clean lend
send spend defend stand command hold build find mind sound read lead feed heat beat treat cheat wait float shout count
report plot+ hunt print tint lift boast coast post boost roost test press stress pass toss mix box
stop+ shop+ drop+ hop+ clap+ tap+ wrap+ trap+ step+ skip+ clip+ plan+ scan+ spin+ win+ run+ begin+ rob+ jog+ log+ sit+ cut+ bat+
chat+ control+ patrol+ dance place race trace bounce slice produce introduce announce range change charge manage
challenge hike bike strike make bake rake take smoke joke smile file juggle struggle handle tumble gamble ramble tease
praise advise exercise lose use rinse observe serve carve solve love move drive dive survive save believe achieve weave
name frame game shine mine define examine tune hope scrape wipe type skate write bite hire explore score snore care
share carry worry copy dry fly supply multiply play spray enjoy destroy employ survey rescue buy deal own`;
