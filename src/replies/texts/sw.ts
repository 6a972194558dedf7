import type { Texts } from "../texts.ts";

/** Swahili. */
export const sw: Texts = {
  reset: "Tunaanza upya: nimesahau mazungumzo haya. Nikusaidie nini?",
  noMore: "Ni hayo tu, hakuna zaidi ya kutuma.",
  moreHint: "MORE kwa zaidi",
  waitingForPerson: "Nimeomba mtu akujibu hapa. Hadi hapo nitanyamaza. Kuzungumza nami tena, tuma RESET.",
  nobodyHere:
    "Sasa hakuna mtu hapa. Mtu atakujibu kuanzia {opens}. Hadi hapo nitanyamaza. Kuzungumza nami tena, tuma RESET.",
  takenOver: "Mtu amejiunga na mazungumzo haya na atakujibu kuanzia sasa.",
  handedBack: "Mtu huyo ameondoka kwenye mazungumzo haya. Ni mimi tena, msaidizi: niulize chochote.",
  overQuota: "Umemaliza ujumbe wako wa leo. Nitakujibu tena kesho.",
  confirmOptOut: "Niache kukutumia ujumbe? Tuma 1 kwa ndiyo, 2 kwa hapana.",
  nothingChanged: "Sawa, hakuna kilichobadilika.",
  picture: "Samahani, bado siwezi kusoma picha. Tafadhali andika kwa maneno.",
  greeting: "Habari. Nikusaidie nini? Tuma HELP kuona ninachoweza kufanya.",
  thanked: "Karibu.",
  empty: "Ujumbe wako umefika ukiwa mtupu. Tafadhali utume tena.",
  late: "Samahani, nimechelewa:",
  failed: "Samahani, kuna hitilafu upande wangu. Tafadhali jaribu tena baada ya dakika chache.",
  emergency: "Siwezi kuita msaada. Ukiwa hatarini, piga simu sasa hivi: {number}.",
  anyEmergencyNumber: "namba ya dharura (112, 911 au 999)",
  which: "Ni kuhusu nini? Tuma\n1 {first}\n2 {second}\n3 mtu",
  days: ["Jumatatu", "Jumanne", "Jumatano", "Alhamisi", "Ijumaa", "Jumamosi", "Jumapili"],
  pictureFailure: {
    kind: "Samahani, naweza kutazama picha tu (JPEG, PNG, GIF au WEBP). Tafadhali andika kwa maneno.",
    size: "Samahani, picha hiyo ni kubwa mno kwangu. Tafadhali tuma ndogo zaidi au andika kwa maneno.",
    away: "Samahani, picha haikunifikia. Tafadhali itume tena au andika kwa maneno.",
  },
  modelFailure: {
    "not-configured":
      "Bado siwezi kuzungumza: hapa hakuna modeli ya lugha. Tuma HELP kuona ninachoweza kufanya.",
    unavailable:
      "Samahani, modeli yangu ya lugha haijibu sasa. Tafadhali jaribu tena baada ya dakika chache.",
    quota: "Samahani, nimemaliza muda wangu wa modeli ya lugha. Tafadhali jaribu tena baadaye.",
    credentials: "Samahani, modeli yangu ya lugha hainiruhusu kuingia sasa. Tafadhali jaribu tena baadaye.",
    refused: "Samahani, siwezi kusaidia na hilo.",
    empty: "Samahani, sikupata jibu. Tafadhali uliza kwa njia nyingine.",
    "not-grounded": "Samahani, sina uhakika na sipendi kubahatisha. Tafadhali uliza kwa njia nyingine.",
    "too-slow": "Samahani, imechukua muda mrefu mno. Tafadhali uliza tena, labda kwa urahisi zaidi.",
    "too-long": "Samahani, huo ni mrefu mno kwangu. Tafadhali tuma ujumbe mfupi zaidi.",
    "gave-up": "Samahani, sikuweza kulitatua. Tafadhali uliza kwa njia nyingine.",
    "no-pictures": "Samahani, bado siwezi kusoma picha. Tafadhali andika kwa maneno.",
    defect: "Samahani, kuna hitilafu upande wangu. Tafadhali jaribu tena baada ya dakika chache.",
  },
  help: {
    hello: "Mimi ni msaidizi kwa SMS.",
    helloChat: "Mimi ni msaidizi kwa SMS: niulize chochote.",
    helloChatShort: "Mimi ni msaidizi: niulize.",
    brief: "Uliza, tuma:",
    how: "HELP {first}: jinsi",
    own: "RESET: anza upya\nHUMAN: mtu\nSTOP: hakuna ujumbe",
    ownShort: "RESET upya, HUMAN mtu, STOP mwisho",
  },
  relayQuestion:
    "{number} anataka kukutumia orodha na maandishi kupitia namba hii. Tuma YES {code} kuruhusu, au BLOCK {code} usipate kamwe.",
  language: {
    chosen: "Sawa, kuanzia sasa kwa Kiswahili. Ramani, hali ya hewa na mengine bado hujibu kwa Kiingereza.",
    now: "Ninakujibu kwa Kiswahili.",
    choose: "Kubadilisha, tuma LANG na: {list}. Nyingine kwa jina lake.",
    other:
      "Nimeandika: {language}. Modeli ya lugha ikijibu, itatumia lugha hiyo. Maneno mengine yote ni kwa Kiingereza.",
    auto: "Sawa: kwa Kiingereza, au kwa lugha unayoandika ikiwa naijua.",
    unknown: "Sijui lugha ya jina hilo. Tuma kwa mfano: LANG FRENCH",
  },
};
