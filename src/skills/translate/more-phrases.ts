/**
 * Phrases beside the phrasebook, of some languages: how people write them in English (lower case, no signs), and the
 * phrase by the language's code; the polite forms, as a stranger uses them. Written for AISMS.
 */
export const morePhrases: { english: string[]; by: Record<string, string> }[] = [
  { english: ["happy birthday"], by: { cy: "penblwydd hapus", ga: "lá breithe sona duit" } },
  { english: ["good luck"], by: { cy: "pob lwc", ga: "go n-éirí leat" } },
  { english: ["cheers"], by: { cy: "iechyd da", ga: "sláinte" } },
  {
    english: ["thank you very much", "thank you so much", "thanks very much", "thanks a lot", "many thanks"],
    by: {
      ...{ es: "muchas gracias", fr: "merci beaucoup", de: "vielen Dank", it: "grazie mille", pt: "muito obrigado (a woman: obrigada)" },
      ...{ nl: "hartelijk dank", pl: "dziękuję bardzo", sw: "asante sana", tl: "maraming salamat", cy: "diolch yn fawr", ga: "go raibh míle maith agat" },
    },
  },
  {
    english: ["see you tomorrow", "until tomorrow"],
    by: { es: "hasta mañana", fr: "à demain", de: "bis morgen", it: "a domani", pt: "até amanhã", nl: "tot morgen", pl: "do jutra", sw: "tutaonana kesho" },
  },
  {
    english: ["see you later", "see you soon", "catch you later"],
    by: { es: "hasta luego", fr: "à bientôt", de: "bis später; soon: bis bald", it: "a dopo; soon: a presto", pt: "até logo", nl: "tot straks", pl: "do zobaczenia", sw: "tutaonana baadaye" },
  },
  {
    english: ["i am hungry", "i'm hungry"],
    by: { es: "tengo hambre", fr: "j'ai faim", de: "ich habe Hunger", it: "ho fame", pt: "tenho fome", nl: "ik heb honger", pl: "jestem głodny (a woman: głodna)", sw: "nina njaa" },
  },
  {
    english: ["i am thirsty", "i'm thirsty"],
    by: { es: "tengo sed", fr: "j'ai soif", de: "ich habe Durst", it: "ho sete", pt: "tenho sede", nl: "ik heb dorst", sw: "nina kiu" },
  },
  {
    english: ["merry christmas", "happy christmas"],
    by: { es: "feliz Navidad", fr: "joyeux Noël", de: "frohe Weihnachten", it: "buon Natale", pt: "feliz Natal", nl: "vrolijk kerstfeest", pl: "Wesołych Świąt", sw: "Krismasi njema", tl: "Maligayang Pasko", cy: "Nadolig Llawen", ga: "Nollaig shona" },
  },
  {
    english: ["happy new year"],
    by: { es: "feliz año nuevo", fr: "bonne année", de: "frohes neues Jahr", it: "buon anno", pt: "feliz ano novo", nl: "gelukkig nieuwjaar", pl: "Szczęśliwego Nowego Roku", sw: "heri ya mwaka mpya", tl: "manigong bagong taon", cy: "blwyddyn newydd dda" },
  },
  {
    english: ["enjoy your meal", "enjoy the meal", "enjoy your food"],
    by: { es: "buen provecho", fr: "bon appétit", de: "guten Appetit", it: "buon appetito", pt: "bom apetite", nl: "eet smakelijk", pl: "smacznego", tr: "afiyet olsun" },
  },
  {
    english: ["welcome", "you are welcome here"],
    by: { es: "bienvenido (to a woman: bienvenida)", fr: "bienvenue", de: "willkommen", it: "benvenuto (to a woman: benvenuta)", pt: "bem-vindo (to a woman: bem-vinda)", nl: "welkom", pl: "witamy", sw: "karibu", tr: "hoş geldiniz", cy: "croeso", ga: "fáilte" },
  },
  {
    english: ["what is your name", "what's your name"],
    by: { es: "¿cómo se llama?", fr: "comment vous appelez-vous ?", de: "wie heißen Sie?", it: "come si chiama?", pt: "como se chama?", nl: "hoe heet u?", pl: "jak się pan nazywa? (to a woman: pani)", sw: "jina lako nani?" },
  },
  {
    english: ["i miss you", "miss you"],
    by: { es: "te extraño; in Spain: te echo de menos", fr: "tu me manques", de: "ich vermisse dich", it: "mi manchi", pt: "tenho saudades de você", nl: "ik mis je", sw: "nimekukosa" },
  },
  {
    english: ["have a nice day", "have a good day"],
    by: { es: "que tenga un buen día", fr: "bonne journée", de: "schönen Tag noch", it: "buona giornata", pt: "tenha um bom dia", nl: "fijne dag", pl: "miłego dnia", sw: "siku njema" },
  },
  {
    english: ["get well soon"],
    by: { es: "que se mejore pronto", fr: "bon rétablissement", de: "gute Besserung", it: "guarisca presto", pt: "as melhoras", nl: "beterschap", pl: "szybkiego powrotu do zdrowia", sw: "ugua pole" },
  },
  {
    english: ["where are you from"],
    by: { es: "¿de dónde es?", fr: "d'où venez-vous ?", de: "woher kommen Sie?", it: "di dove è?", pt: "de onde é?", nl: "waar komt u vandaan?", sw: "unatoka wapi?" },
  },
  {
    english: ["hello", "hi"],
    by: { cy: "helo; shwmae", ga: "dia duit", tl: "kumusta", yo: "ẹ n lẹ́", ig: "ndewo", ha: "sannu", zu: "sawubona", ro: "bună ziua; salut" },
  },
  {
    english: ["thank you", "thanks", "thank u"],
    by: { cy: "diolch", ga: "go raibh maith agat", tl: "salamat", yo: "ẹ ṣé", ig: "daalụ", ha: "na gode", zu: "ngiyabonga", ro: "mulțumesc" },
  },
  {
    english: ["good morning"],
    by: { cy: "bore da", ga: "maidin mhaith", tl: "magandang umaga", yo: "ẹ káàárọ̀", ig: "ụtụtụ ọma", ha: "ina kwana", zu: "sawubona", ro: "bună dimineața" },
  },
  {
    english: ["good night", "goodnight"],
    by: { cy: "nos da", ga: "oíche mhaith", tl: "magandang gabi", yo: "ó dàárọ̀", ig: "ka chi fo", ha: "sai da safe", zu: "lala kahle", ro: "noapte bună" },
  },
  {
    english: ["goodbye", "bye", "good bye"],
    by: { cy: "hwyl fawr", ga: "slán", tl: "paalam", yo: "ó dàbọ̀", ig: "ka ọ dị", ha: "sai an jima", zu: "hamba kahle (who stays: sala kahle)", ro: "la revedere" },
  },
  {
    english: ["please"],
    by: { cy: "os gwelwch yn dda", ga: "le do thoil", yo: "jọ̀wọ́", ig: "biko", ha: "don Allah", zu: "ngiyacela", ro: "vă rog" },
  },
  {
    english: ["sorry", "i am sorry"],
    by: { cy: "mae'n ddrwg gen i", ga: "tá brón orm", tl: "pasensya na", yo: "má bínú", ig: "ndo", ha: "yi hakuri", zu: "ngiyaxolisa", ro: "îmi pare rău" },
  },
  {
    english: ["how are you", "how r u"],
    by: { cy: "sut dych chi?", ga: "conas atá tú?", tl: "kumusta ka?", yo: "báwo ni?", ig: "kedu?", ha: "yaya kake? (to a woman: kike?)", zu: "unjani?", ro: "ce mai faceți?" },
  },
  {
    english: ["i love you", "love you"],
    by: { cy: "dw i'n dy garu di", ga: "tá grá agam duit", tl: "mahal kita", yo: "mo nífẹ̀ẹ́ rẹ", ig: "a hụrụ m gị n'anya", ha: "ina son ka (to a woman: ki)", zu: "ngiyakuthanda", ro: "te iubesc" },
  },
  {
    english: ["no thank you", "no thanks"],
    by: { es: "no, gracias", fr: "non, merci", de: "nein, danke", it: "no, grazie", pt: "não, obrigado (a woman: obrigada)", nl: "nee, dank u", pl: "nie, dziękuję", sw: "hapana, asante", tr: "hayır, teşekkürler" },
  },
  {
    english: ["yes please"],
    by: { es: "sí, por favor", fr: "oui, s'il vous plaît", de: "ja, bitte", it: "sì, grazie", pt: "sim, por favor", nl: "ja, graag", pl: "tak, proszę", sw: "ndiyo, tafadhali", tr: "evet, lütfen" },
  },
]; // prettier-ignore
