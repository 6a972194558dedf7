/** Words whose forms follow no rule. Written for AISMS. */

// singular: plurals, the usual first; "-" where there is none.
const nouns = `
man: men; woman: women; child: children; person: people; foot: feet; tooth: teeth; goose: geese; mouse: mice; louse: lice
ox: oxen; penny: pence, pennies; die: dice; brother: brothers; half: halves; calf: calves; elf: elves; hoof: hooves, hoofs
knife: knives; leaf: leaves; life: lives; loaf: loaves; scarf: scarves, scarfs; self: selves; sheaf: sheaves; shelf: shelves
thief: thieves; wife: wives; wolf: wolves; wharf: wharves, wharfs; dwarf: dwarfs, dwarves; handkerchief: handkerchiefs
sheep: sheep; deer: deer; fish: fish, fishes; moose: moose; aircraft: aircraft; series: series; species: species; salmon: salmon
trout: trout; cod: cod; bison: bison; squid: squid, squids; shrimp: shrimp, shrimps; offspring: offspring; crossroads: crossroads
headquarters: headquarters; hovercraft: hovercraft; spacecraft: spacecraft; swine: swine; means: means; barracks: barracks
cactus: cacti, cactuses; fungus: fungi, funguses; nucleus: nuclei; syllabus: syllabuses, syllabi; radius: radii, radiuses
stimulus: stimuli; alumnus: alumni; focus: focuses, foci; octopus: octopuses, octopi; hippopotamus: hippopotamuses, hippopotami
platypus: platypuses; virus: viruses; bus: buses; genius: geniuses; campus: campuses; terminus: termini, terminuses; status: statuses
bacillus: bacilli; locus: loci; thesaurus: thesauruses, thesauri; crocus: crocuses, croci; walrus: walruses; genus: genera; corpus: corpora
analysis: analyses; axis: axes; axe: axes; basis: bases; crisis: crises; diagnosis: diagnoses; ellipsis: ellipses; hypothesis: hypotheses
oasis: oases; parenthesis: parentheses; synopsis: synopses; thesis: theses; neurosis: neuroses; metamorphosis: metamorphoses
emphasis: emphases; prognosis: prognoses; appendix: appendices, appendixes; index: indexes, indices; matrix: matrices, matrixes
vertex: vertices, vertexes; vortex: vortices, vortexes; codex: codices; apex: apexes, apices; cervix: cervixes, cervices
bacterium: bacteria; medium: media, mediums; datum: data; stratum: strata; curriculum: curricula, curriculums; memorandum: memoranda, memorandums
referendum: referendums, referenda; stadium: stadiums, stadia; aquarium: aquariums, aquaria; forum: forums, fora; addendum: addenda
millennium: millennia, millenniums; ovum: ova; erratum: errata; museum: museums; gymnasium: gymnasiums, gymnasia
criterion: criteria; phenomenon: phenomena; automaton: automata, automatons
larva: larvae; alga: algae; vertebra: vertebrae; antenna: antennae (insects), antennas (aerials); formula: formulas, formulae; nebula: nebulae
alumna: alumnae; stigma: stigmas, stigmata; schema: schemas, schemata
beau: beaux; bureau: bureaux, bureaus; chateau: chateaux; gateau: gateaux, gateaus; plateau: plateaus, plateaux; tableau: tableaux
cherub: cherubs, cherubim; graffito: graffiti; panino: panini; paparazzo: paparazzi; cello: cellos; libretto: librettos
potato: potatoes; tomato: tomatoes; hero: heroes; echo: echoes; veto: vetoes; torpedo: torpedoes; embargo: embargoes; domino: dominoes
mango: mangoes, mangos; mosquito: mosquitoes, mosquitos; volcano: volcanoes, volcanos; tornado: tornadoes, tornados; cargo: cargoes, cargos
buffalo: buffaloes, buffalo; flamingo: flamingos, flamingoes; halo: haloes, halos; zero: zeros, zeroes; motto: mottoes, mottos; tuxedo: tuxedos
quiz: quizzes; fez: fezzes; gas: gases; yes: yeses; no: noes; plus: pluses; lens: lenses; stomach: stomachs; monarch: monarchs; loch: lochs
mother-in-law: mothers-in-law; father-in-law: fathers-in-law; sister-in-law: sisters-in-law; brother-in-law: brothers-in-law
son-in-law: sons-in-law; daughter-in-law: daughters-in-law; passer-by: passers-by; runner-up: runners-up; attorney general: attorneys general
court martial: courts martial; maid of honour: maids of honour; man of war: men of war; cul-de-sac: cul-de-sacs; passerby: passersby
grown-up: grown-ups; i: we; he: they; she: they; it: they; this: these; that: those; money: monies (sums of money); staff: staff
information: -; furniture: -; advice: -; luggage: -; baggage: -; equipment: -; homework: -; news: -; rice: -; music: -; knowledge: -
traffic: -; weather: -; scissors: scissors; trousers: trousers; jeans: jeans; glasses: glasses; police: police; cattle: cattle
`;

// base: past tense: past participle; a bar divides forms that are as good, or British and American.
const verbs = `
be: was, were: been; have: had: had; do: did: done; go: went: gone; say: said: said; make: made: made; get: got: got (US also gotten)
know: knew: known; think: thought: thought; take: took: taken; see: saw: seen; come: came: come; give: gave: given; find: found: found
tell: told: told; become: became: become; leave: left: left; feel: felt: felt; put: put: put; bring: brought: brought; begin: began: begun
keep: kept: kept; hold: held: held; write: wrote: written; stand: stood: stood; hear: heard: heard; let: let: let; mean: meant: meant
set: set: set; meet: met: met; run: ran: run; pay: paid: paid; sit: sat: sat; speak: spoke: spoken; lie: lay (lied: told a lie): lain (lied: told a lie)
lay: laid: laid; lead: led: led; read: read (said "red"): read (said "red"); grow: grew: grown; lose: lost: lost; fall: fell: fallen; send: sent: sent
build: built: built; understand: understood: understood; draw: drew: drawn; break: broke: broken; spend: spent: spent; cut: cut: cut
rise: rose: risen; arise: arose: arisen; drive: drove: driven; buy: bought: bought; wear: wore: worn; choose: chose: chosen; seek: sought: sought
throw: threw: thrown; catch: caught: caught; deal: dealt: dealt; win: won: won; forget: forgot: forgotten; sell: sold: sold; fight: fought: fought
teach: taught: taught; eat: ate: eaten; sing: sang: sung; strike: struck: struck; hang: hung (people: hanged): hung (people: hanged)
shake: shook: shaken; ride: rode: ridden; feed: fed: fed; shoot: shot: shot; drink: drank: drunk; hit: hit: hit; arrive: arrived: arrived
fly: flew: flown; shut: shut: shut; sleep: slept: slept; burn: burnt or burned: burnt or burned; learn: learnt or learned: learnt or learned
dream: dreamt or dreamed: dreamt or dreamed; spell: spelt or spelled: spelt or spelled; smell: smelt or smelled: smelt or smelled
spill: spilt or spilled: spilt or spilled; spoil: spoilt or spoiled: spoilt or spoiled; lean: leant or leaned: leant or leaned
leap: leapt or leaped: leapt or leaped; kneel: knelt or kneeled: knelt or kneeled; swim: swam: swum; ring: rang: rung; sink: sank: sunk
shrink: shrank: shrunk; stink: stank: stunk; spring: sprang: sprung; sting: stung: stung; swing: swung: swung; cling: clung: clung
fling: flung: flung; sling: slung: slung; wring: wrung: wrung; string: strung: strung; slink: slunk: slunk; dig: dug: dug; stick: stuck: stuck
spin: spun: spun; bite: bit: bitten; hide: hid: hidden; slide: slid: slid; light: lit: lit; blow: blew: blown; freeze: froze: frozen
steal: stole: stolen; tear: tore: torn; swear: swore: sworn; bear: bore: borne (born: of birth); wake: woke: woken; awake: awoke: awoken
weave: wove: woven; beat: beat: beaten; bend: bent: bent; lend: lent: lent; bet: bet: bet; bid: bid: bid; bind: bound: bound; bleed: bled: bled
breed: bred: bred; burst: burst: burst; cast: cast: cast; broadcast: broadcast: broadcast; forecast: forecast: forecast; cost: cost: cost
creep: crept: crept; weep: wept: wept; sweep: swept: swept; flee: fled: fled; forbid: forbade: forbidden; forgive: forgave: forgiven
forsake: forsook: forsaken; grind: ground: ground; wind: wound: wound; hurt: hurt: hurt; mislead: misled: misled; mistake: mistook: mistaken
mow: mowed: mown; sew: sewed: sewn; sow: sowed: sown; show: showed: shown; saw: sawed: sawn; overcome: overcame: overcome; prove: proved: proved or proven
quit: quit: quit; rid: rid: rid; shed: shed: shed; shine: shone (polished: shined): shone (polished: shined); slay: slew: slain; slit: slit: slit
spit: spat: spat; split: split: split; spread: spread: spread; stride: strode: stridden; strive: strove: striven; swell: swelled: swollen
thrust: thrust: thrust; tread: trod: trodden; undo: undid: undone; upset: upset: upset; withdraw: withdrew: withdrawn; undergo: underwent: undergone
redo: redid: redone; rebuild: rebuilt: rebuilt; rewrite: rewrote: rewritten; overtake: overtook: overtaken; fit: fitted (US: fit): fitted (US: fit)
dive: dived (US: dove): dived; sneak: sneaked (US: snuck): sneaked (US: snuck); can: could: been able to; may: might: -; will: would: -; shall: should: -
must: had to: had to; am: was: been; is: was: been; are: were: been; has: had: had; knit: knitted: knitted; foresee: foresaw: foreseen; wed: wed: wed
plead: pleaded (US: pled): pleaded (US: pled); panic: panicked: panicked; picnic: picnicked: picnicked; mimic: mimicked: mimicked; sling: slung: slung
`;

// word: comparative: superlative
const adjectives = `
good: better: best; well: better: best; bad: worse: worst; badly: worse: worst; ill: worse: worst; far: further, farther: furthest, farthest
little: less (smaller): least (smallest); much: more: most; many: more: most; some: more: most; old: older (in a family: elder): oldest (in a family: eldest)
late: later: latest; fun: more fun: most fun; few: fewer: fewest; shy: shyer: shyest; dry: drier: driest; real: more real: most real
wrong: more wrong: most wrong; right: more right: most right; early: earlier: earliest; narrow: narrower: narrowest; quiet: quieter: quietest
clever: cleverer: cleverest; simple: simpler: simplest; gentle: gentler: gentlest; able: abler: ablest; tired: more tired: most tired
bored: more bored: most bored; afraid: more afraid: most afraid; honest: more honest: most honest; careful: more careful: most careful
hollow: hollower: hollowest; shallow: shallower: shallowest; noble: nobler: noblest; humble: humbler: humblest; feeble: feebler: feeblest
`;

function rows(list: string): string[][] {
  return list
    .split(/[;\n]/)
    .map((row) => row.trim())
    .filter(Boolean)
    .map(splitRow);
}

/** At colons, but not at those in brackets. */
function splitRow(row: string): string[] {
  return row.split(/: ?(?![^()]*\))/).map((part) => part.trim());
}

/** Plurals by their singular; "-" where there is none. */
export const irregularNouns = new Map(
  rows(nouns).map(([one = "", many = ""]) => [one, many.split(", ").join(" or ")]),
);

/** Past tense and past participle. */
export const irregularVerbs = new Map(
  rows(verbs).map(([base = "", past = "", participle = ""]) => [base, { past, participle }]),
);

/** Comparative and superlative. */
export const irregularAdjectives = new Map(
  rows(adjectives).map(([word = "", more = "", most = ""]) => [
    word,
    { more: more.split(", ").join(" or "), most: most.split(", ").join(" or ") },
  ]),
);
