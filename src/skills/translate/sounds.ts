import type { Language } from "./languages.ts";

// How the words of the phrasebook sound to an English reader, word by word; capitals bear the stress. Written for AISMS.
const lists: Record<string, string> = {
  es: `hola OH-la, buenos BWEH-nos, buenas BWEH-nas, días DEE-as, tardes TAR-des, noches NO-ches, adiós ad-YOS, por por, favor fa-VOR
gracias GRA-thyas (Latin America GRA-syas), muchas MOO-chas, de deh, nada NA-da, sí see, no no, lo lo, siento SYEN-to, disculpe dis-KOOL-peh, ayuda a-YOO-da, socorro so-KOR-ro
entiendo en-TYEN-do, habla AB-la, inglés een-GLES, cuánto KWAN-to, cuesta KWES-ta, la la, cuenta KWEN-ta, dónde DON-deh, está es-TA, estación es-ta-SYON
baño BAN-yo, el el, hospital os-pee-TAL, farmacia far-MA-sya, necesito neh-seh-SEE-to, un oon, médico MEH-dee-ko, llame YA-meh, a a, policía po-lee-SEE-a
estoy es-TOY, perdido pehr-DEE-do, perdida pehr-DEE-da, te teh, quiero KYEH-ro, amo A-mo, salud sa-LOOD, buena BWEH-na, suerte SWER-teh, feliz feh-LEES
cumpleaños koom-pleh-AN-yos, cómo KO-mo, mucho MOO-cho, gusto GOOS-to, felicidades feh-lee-see-DA-des, agua A-gwa, uno OO-no, dos dos, tres tres, cuatro KWA-tro
cinco SEEN-ko, seis SAYS, siete SYEH-teh, ocho O-cho, nueve NWEH-veh, diez DYES, hasta AS-ta, luego LWEH-go, mañana man-YA-na, que keh, qué keh, amigo a-MEE-go
navidad na-vee-DAD, año AN-yo, nuevo NWEH-vo, tengo TEN-go, hambre AM-breh, sed sed, casa KA-sa, gato GA-to, leche LEH-cheh, cerveza ser-VEH-sa`,
  fr: `bonjour bohn-ZHOOR, bonsoir bohn-SWAHR, bonne bon, nuit nwee, au oh, revoir ruh-VWAHR, s'il seel, vous voo, plaît pleh, merci mair-SEE, beaucoup boh-KOO
de duh, rien ree-AN, oui wee, non nohn, désolé day-zo-LAY, désolée day-zo-LAY, pardon par-DOHN, excusez-moi ex-kew-zay-MWAH, aidez-moi ay-day-MWAH, secours suh-KOOR
je zhuh, ne nuh, comprends kom-PRAHN, pas pah, parlez-vous par-lay-VOO, anglais ahn-GLAY, c'est say, combien kom-bee-AN, l'addition la-dee-see-OHN
où oo, est eh, la la, gare gar, sont sohn, les lay, toilettes twah-LET, l'hôpital loh-pee-TAL, pharmacie far-ma-SEE, j'ai zhay, besoin buh-ZWAN
d'un dun, médecin mayd-SAN, appelez ap-LAY, police po-LEESS, suis swee, perdu pair-DEW, perdue pair-DEW, t'aime tem, santé sahn-TAY, chance shahnss
joyeux zhwah-YUH, anniversaire ah-nee-vair-SAIR, comment ko-MAHN, allez-vous ah-lay-VOO, enchanté ahn-shahn-TAY, enchantée ahn-shahn-TAY, félicitations fay-lee-see-ta-see-OHN
eau oh, un un, deux duh, trois twah, quatre katr, cinq sank, six seess, sept set, huit weet, neuf nurf, dix deess, à ah, demain duh-MAN, bientôt byan-TOH
faim fan, soif swahf, noël no-EL, année ah-NAY, bon bohn, appétit ah-pay-TEE, voyage vwah-YAZH, ça sah, va vah, chat shah, pain pan, ami ah-MEE, sais say, d'accord da-KOR`,
  de: `hallo HA-lo, guten GOO-ten, gute GOO-tuh, tag tahk, morgen MOR-gen, abend AH-bent, nacht nakht, auf owf, wiedersehen VEE-der-zayn, tschüss chewss
bitte BIT-tuh, danke DAHN-kuh, schön shurn, vielen FEE-len, dank dahnk, gern gairn, geschehen guh-SHAY-en, ja yah, nein nine, entschuldigung ent-SHOOL-di-goong
es ess, tut toot, mir meer, leid lite, hilfe HIL-fuh, helfen HEL-fen, sie zee, ich ikh, verstehe fair-SHTAY-uh, nicht nikht, sprechen SHPRE-khen, englisch ENG-lish
wie vee, viel feel, kostet KOS-tet, das dass, die dee, rechnung REKH-noong, wo voh, ist ist, der dair, bahnhof BAHN-hohf, toilette twah-LET-tuh
krankenhaus KRAHN-ken-house, apotheke ah-po-TAY-kuh, brauche BROW-khuh, einen INE-en, arzt artst, rufen ROO-fen, polizei po-lit-SY, habe HAH-buh, mich mikh
verlaufen fair-LOW-fen, liebe LEE-buh, dich dikh, prost prohst, glück glewk, alles AL-less, zum tsoom, geburtstag guh-BOORTS-tahk, geht gate, ihnen EE-nen
freut froyt, herzlichen HAIRTS-li-khen, glückwunsch GLEWK-voonsh, wasser VASS-er, eins ines, zwei tsvy, drei dry, vier feer, fünf fewnf, sechs zex, sieben ZEE-ben
acht akht, neun noyn, zehn tsayn, bis biss, später SHPAY-ter, bald balt, frohe FRO-uh, weihnachten VY-nakh-ten, hunger HOONG-er, durst doorst, brot broht, milch milkh`,
  it: `ciao chow, buongiorno bwon-JOR-no, buon bwon, pomeriggio po-meh-REE-jo, buonasera bwo-na-SEH-ra, buonanotte bwo-na-NOT-teh, arrivederci ar-ree-veh-DEHR-chee
per pehr, favore fa-VO-reh, grazie GRAT-syeh, mille MEEL-leh, prego PREH-go, sì see, no no, mi mee, dispiace dees-PYA-cheh, scusi SKOO-zee, aiuto a-YOO-to, aiuti a-YOO-tee
non non, capisco ka-PEES-ko, parla PAR-la, inglese een-GLEH-zeh, quanto KWAN-to, costa KOS-ta, il eel, conto KON-to, dov'è doh-VEH, la la, stazione sta-TSYO-neh
bagno BAN-yo, l'ospedale los-peh-DA-leh, farmacia far-ma-CHEE-a, ho o, bisogno bee-ZON-yo, di dee, un oon, medico MEH-dee-ko, chiami KYA-mee, polizia po-leet-SEE-a
sono SO-no, perso PEHR-so, persa PEHR-sa, ti tee, amo A-mo, salute sa-LOO-teh, cin cheen, buona BWO-na, fortuna for-TOO-na, compleanno kom-pleh-AN-no
come KO-meh, sta sta, piacere pya-CHEH-reh, congratulazioni kon-gra-too-la-TSYO-nee, acqua AK-wa, uno OO-no, due DOO-eh, tre treh, quattro KWAT-tro
cinque CHEEN-kweh, sei say, sette SET-teh, otto OT-to, nove NO-veh, dieci DYEH-chee, a a, domani do-MA-nee, fame FA-meh, sete SEH-teh, natale na-TA-leh, bella BEL-la, casa KA-sa`,
  pt: `olá oh-LAH, bom bong, dia DEE-a, boa BO-a, tarde TAR-deh, noite NOY-teh, adeus a-DEH-oosh, tchau chow, por por, favor fa-VOR, obrigado o-bree-GAH-doo, obrigada o-bree-GAH-da
muito MWEEN-too, de deh, nada NAH-da, sim seeng, não nowng, desculpe desh-KOOL-peh, com kong, licença lee-SEN-sa, socorro so-KO-roo, entendo en-TEN-doo, fala FAH-la
inglês een-GLESH, quanto KWAN-too, custa KOOSH-ta, a a, conta KON-ta, onde ON-deh, fica FEE-ka, estação esh-ta-SOWNG, banheiro ban-YAY-roo, o oo, hospital osh-pee-TAL
farmácia far-MA-sya, preciso preh-SEE-zoo, um oong, médico MEH-dee-koo, chame SHA-meh, polícia po-LEE-sya, estou shtoh, perdido per-DEE-doo, perdida per-DEE-da
eu EH-oo, te teh, amo A-moo, saúde sa-OO-deh, sorte SOR-teh, feliz feh-LEESH, aniversário a-nee-ver-SA-ryoo, como KO-moo, está shtah, parabéns pa-ra-BENGSH
água AH-gwa, dois doysh, três trehsh, quatro KWA-troo, cinco SEEN-koo, seis saysh, sete SEH-teh, oito OY-too, nove NO-veh, dez dehsh, até a-TEH, logo LO-goo, amanhã a-man-YAH, natal na-TAL`,
};

const bySpelling = new Map(
  Object.entries(lists).map(([code, list]) => [
    code,
    new Map(
      list.split(/[,\n]/).map((row): [string, string] => {
        const [word = "", ...sound] = row.trim().split(" ");
        return [bare(word), sound.join(" ")];
      }),
    ),
  ]),
);

function bare(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\u2019/g, "'"); // prettier-ignore
}

/** How a phrase in a language sounds, in English letters; of several forms the first. Null where a word of it is not known. */
export function soundOfPhrase({ code }: Language, words: string): string | null {
  const known = bySpelling.get(code);
  const [first = ""] = words.replace(/\([^)]*\)/g, "").split(/[;|]/);
  const parts = first.match(/[\p{L}\p{M}'\u2019-]+/gu) ?? [];
  const sounds = parts.map((part) => known?.get(bare(part)));
  return sounds.length > 0 && sounds.every((sound) => sound !== undefined) ? sounds.join(" ") : null;
}
