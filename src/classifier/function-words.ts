const list = (words: string): Set<string> => new Set(words.split(" "));

/**
 * The commonest words of each language that say little about what a message is about: they tell the language, and
 * have no stem among the features. Apostrophes are dropped, as the tokenizer does.
 */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "english",
    list(
      "a an the and or but if of at by for with to from in on is are was were be been am do does did have has had i " +
        "you he she it we they me him her us them my your his its our their this that these those there here so " +
        "as than then too very can could will would shall should may might must im ive id ill youre its thats " +
        "whats dont doesnt didnt isnt cant please just any some u ur r",
    ),
  ],
  [
    "spanish",
    list(
      "el la los las un una unos unas y o pero si de del al a en por para con sin es son era fue ser estar esta " +
        "este esto estos yo tu usted ella nosotros ellos me te se nos le les lo mi su sus que como muy no ya mas " +
        "hay he ha puede puedo quiero",
    ),
  ],
  [
    "french",
    list(
      "le la les un une des et ou mais si de du au aux en dans par pour avec sans est sont etait suis je tu il elle " +
        "nous vous ils elles me te se mon ma mes ton votre notre leur ce cet cette ces que qui ne pas plus jai " +
        "cest dun dune puis peux",
    ),
  ],
  [
    "german",
    list(
      "der die das den dem des ein eine einen einem einer und oder aber wenn von zu zum zur im in an am auf aus bei " +
        "mit für ist sind war bin ich du er sie es wir ihr mich mir dich uns mein meine dein ihre dass nicht auch " +
        "noch schon kann kannst bitte",
    ),
  ],
  [
    "italian",
    list(
      "il lo la i gli le un una e o ma se di del della dei a al alla da dal in nel nella con per su tra è sono era " +
        "io tu lui lei noi voi loro mi ti si ci mio mia tuo suo questo questa che chi non più come posso vorrei",
    ),
  ],
  [
    "portuguese",
    list(
      "o a os as um uma e ou mas se de do da dos das em no na nos nas por para com sem é são era eu tu você ele ela " +
        "nós eles me te meu minha seu sua este esta isso que quem não mais muito como já posso quero",
    ),
  ],
  [
    "dutch",
    list(
      "de het een en of maar als van aan in op te bij met voor uit is zijn was ben ik je jij u hij zij ze we wij jullie " +
        "mij me mijn jouw uw dit dat deze die niet ook nog al kan kunt wil",
    ),
  ],
  [
    "swedish",
    list(
      "en ett den det de och eller men om av på i till från med för är var jag du han hon vi ni mig dig min mitt din " +
        "sin denna detta som inte också kan vill ska",
    ),
  ],
  [
    "danish",
    list(
      "en et den det de og eller men hvis af på i til fra med for er var jeg du han hun vi mig dig min mit din denne " +
        "dette som ikke også kan vil skal",
    ),
  ],
  [
    "norwegian",
    list(
      "en ei et den det de og eller men hvis av på i til fra med for er var jeg du han hun vi dere meg deg min mitt " +
        "din denne dette som ikke også kan vil skal",
    ),
  ],
  [
    "finnish",
    list("ja tai mutta jos on ovat oli olen minä sinä hän me te he minun sinun tämä se että ei myös voi kun"),
  ],
  [
    "turkish",
    list("ve veya ama eğer bir bu şu o ben sen biz siz onlar için ile mi mı mu mü de da ne çok var yok"),
  ],
  [
    "russian",
    list(
      "и или но если в во на с со к у о от до по за из для не что как это я ты он она мы вы они мне меня мой моя ваш " +
        "есть быть был была уже ещё можно нет",
    ),
  ],
]);
