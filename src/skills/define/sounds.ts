// How words sound that people are unsure of; capitals bear the stress. Written for AISMS.
const list = `
quinoa: KEEN-wah; colonel: KUR-nul; gnocchi: NYOK-ee; hyperbole: hy-PUR-buh-lee; epitome: ih-PIT-uh-mee; segue: SEG-way; niche: neesh
worcestershire: WUUS-tuh-shuh; worcester: WUUS-ter; leicester: LES-ter; gloucester: GLOS-ter; edinburgh: ED-in-bruh; greenwich: GREN-itch
thames: temz; norwich: NORR-idge; warwick: WORR-ik; siobhan: shi-VAWN; niamh: neev; saoirse: SUR-sha or SEER-sha; sean: shawn; aoife: EE-fa
hermione: her-MY-oh-nee; phoebe: FEE-bee; chloe: KLOH-ee; penelope: puh-NEL-uh-pee; yacht: yot; choir: KWY-er; queue: kyoo; subtle: SUT-ul
debris: DEB-ree; debt: det; doubt: dowt; salmon: SAM-un; almond: AH-mund; island: EYE-lund; isle: eyel; aisle: eyel; receipt: ri-SEET
pneumonia: new-MOH-nee-uh; psychology: sy-KOL-uh-jee; psalm: sahm; rhythm: RITH-um; rendezvous: RON-day-voo; hors d'oeuvre: or-DURV
croissant: KWASS-on; bruschetta: broo-SKET-uh; espresso: ess-PRESS-oh; latte: LAH-tay; chorizo: chuh-REE-zoh; paella: py-EL-uh
fajita: fuh-HEE-tuh; jalapeno: hal-uh-PEN-yoh; tortilla: tor-TEE-yuh; guacamole: gwok-uh-MOH-lee; acai: ah-sy-EE; pho: fuh; sriracha: si-RAH-chuh
tagliatelle: tal-yuh-TEL-ee; ciabatta: chuh-BAH-tuh; prosciutto: pruh-SHOO-toh; charcuterie: shar-KOO-tuh-ree; hummus: HUUM-uss; gyro: YEE-roh
cache: kash; cafe: KAF-ay; cliche: KLEE-shay; facade: fuh-SAHD; faux pas: foh PAH; deja vu: day-zhah VOO; coup: koo; corps: kor; bourgeois: BOOR-zhwah
anemone: uh-NEM-uh-nee; draught: drahft; drought: drowt; plough: plow; bough: bow (as cow); cough: kof; dough: doh; tough: tuff; though: thoh
through: throo; thorough: THUR-uh; borough: BUR-uh; lieutenant: lef-TEN-unt (US loo-TEN-unt); schedule: SHED-yool (US SKED-jool); vase: vahz (US vayss)
scone: skon or skohn; herb: hurb (US urb); aluminium: al-yuh-MIN-ee-um; tomato: tuh-MAH-toh (US tuh-MAY-toh); gif: jif or gif; meme: meem
onomatopoeia: on-uh-mat-uh-PEE-uh; entrepreneur: on-truh-pruh-NUR; mischievous: MISS-chiv-uss; nuclear: NEW-klee-er; library: LY-bruh-ree
february: FEB-roo-uh-ree; wednesday: WENZ-day; comfortable: KUMF-tuh-bul; vegetable: VEJ-tuh-bul; chocolate: CHOK-lut; interesting: IN-truh-sting
quay: kee; quiche: keesh; sword: sord; tsunami: soo-NAH-mee; knight: nyt; gnome: nohm; gnu: noo; pterodactyl: terr-uh-DAK-til; xylophone: ZY-luh-fohn
zucchini: zoo-KEE-nee; ratatouille: rat-uh-TOO-ee; bouquet: boo-KAY; ballet: BAL-ay; depot: DEP-oh; genre: ZHON-ruh; hiccough: HIK-up; indict: in-DYT
victuals: VIT-ulz; awry: uh-RY; asthma: ASS-muh; diarrhoea: dy-uh-REE-uh; oesophagus: ee-SOF-uh-guss; omega: OH-mi-guh; ibuprofen: eye-byoo-PROH-fen
paracetamol: parr-uh-SEE-tuh-mol; omeprazole: oh-MEP-ruh-zohl; amoxicillin: uh-mox-ih-SIL-in; nike: NY-kee; porsche: POR-shuh; hyundai: HYUN-day
ikea: eye-KEE-uh; adidas: ADD-ee-dass; huawei: HWAH-way; qatar: KUT-ar or kuh-TAR; arkansas: AR-kun-saw; illinois: ill-ih-NOY; versailles: vair-SY
`;

const sounds = new Map(
  list
    .split(/[;\n]/)
    .map((row) => row.split(":").map((part) => part.trim()))
    .flatMap(([word, sound]) => (word && sound ? [[word, sound] as const] : [])),
);

/** How an English word sounds, in English letters; null where that is not known here. */
export function soundOf(word: string): string | null {
  const bare = word.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, ""); // prettier-ignore
  return sounds.get(bare) ?? null;
}
