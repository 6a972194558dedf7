/** What people really text to have it in another language, written before the code, and what must stand in the answer. */

export type TranslateWording = {
  text: string;
  /** Earlier texts from the same phone. */
  before?: string[];
  /** Each must stand in the answer, whatever its case; a bar divides forms that are as good. */
  says: string[];
};

/** Without a model: a whole sentence that is in no phrasebook gets an honest no. */
const honestly = ["language model"];

export const translateWordings: TranslateWording[] = [
  { text: "translate to Spanish: where is the station", says: ["estación"] },
  { text: "how do you say thank you in swahili", says: ["asante"] },
  { text: "whats bread in french", says: ["pain"] },
  { text: "german for good morning", says: ["guten morgen"] },
  { text: "TRANSLATE fr where is the toilet", says: ["toilettes"] },
  { text: "what does merci mean in english", says: ["thank"] },
  { text: "translate water to german", says: ["Wasser"] },
  { text: "Translate 'good night' into Italian", says: ["buona notte|buonanotte"] },
  { text: "how do i say please in dutch", says: ["alstublieft"] },
  { text: "wots hello in polish", says: ["cześć|dzień dobry"] },
  { text: "hw do u say sorry in french", says: ["désolé|pardon"] },
  { text: "spanish for help", says: ["ayuda|socorro"] },
  { text: "how do you say goodbye in german", says: ["auf wiedersehen|tschüs"] },
  { text: "french for how much is it", says: ["combien"] },
  { text: "i need a doctor in turkish", says: ["doktor"] },
  { text: "how do you say i need a doctor in spanish", says: ["médico"] },
  { text: "whats the swahili word for water", says: ["maji"] },
  { text: "what is the italian word for house", says: ["casa"] },
  { text: "say good morning in portuguese", says: ["bom dia"] },
  { text: "thank you in japanese", says: ["ありがとう", "arigat"] },
  { text: "how to say hello in arabic", says: ["مرحبا", "marhaba"] },
  { text: "hello in chinese", says: ["你好", "nǐ hǎo|ni hao"] },
  { text: "thank you in russian", says: ["спасибо", "spasibo"] },
  { text: "how do you say yes in greek", says: ["ναι", "nai|ne"] },
  { text: "translate thank you hindi", says: ["धन्यवाद", "dhanyav"] },
  { text: "hello in korean", says: ["안녕하세요", "annyeong"] },
  { text: "TRANSLATE es good evening", says: ["buenas tardes|buenas noches"] },
  { text: "translate good afternoon in german", says: ["guten tag"] },
  { text: "where is the hospital in spanish", says: ["hospital", "dónde"] },
  { text: "wheres the toilet in italian", says: ["bagno"] },
  { text: "what does gracias mean", says: ["thank"] },
  { text: "what does danke mean in english", says: ["thank"] },
  { text: "whats 'agua' in english", says: ["water"] },
  { text: "english for brot", says: ["bread"] },
  { text: "translate asante", says: ["thank"] },
  { text: "translate bonjour to english", says: ["hello|good morning|good day"] },
  { text: "meaning of guten morgen in english", says: ["good morning"] },
  { text: "what is buongiorno in english", says: ["good morning|good day|hello"] },
  { text: "i love you in french", says: ["je t'aime"] },
  { text: "how do you say cheers in german", says: ["prost"] },
  { text: "the number 5 in spanish", says: ["cinco"] },
  { text: "seven in german", says: ["sieben"] },
  { text: "count to 10 in french", says: ["un", "deux", "dix"] },
  { text: "how do i ask for the bill in spanish", says: ["cuenta"] },
  { text: "do you speak english in french", says: ["parlez"] },
  { text: "whats dog in welsh", says: ["ci"] },
  { text: "how do you say milk in polish", says: ["mleko"] },
  { text: "friend in swahili pls", says: ["rafiki"] },
  { text: "can you translate cat to spanish", says: ["gato"] },
  { text: "excuse me in turkish", says: ["pardon|affedersiniz"] },
  { text: "translate to french: my brother broke his leg at work yesterday", says: honestly },
  {
    text: "put into german pls: the landlord wants his money by friday or we have to move out",
    says: honestly,
  },
  { text: "how do you say no in ukrainian", says: ["ні", "ni"] },
  { text: "im lost in german", says: ["verlaufen|verirrt"] },
  { text: "i dont understand in italian", says: ["non capisco"] },
];
