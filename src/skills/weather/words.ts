/** Words of a text about the weather, by what they do in it; lower case, without apostrophes. */
function set(words: string): Set<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

/** These say by themselves that it is about the weather. */
const strong =
  /^(?:wx|w[eh]*a?th?e?r+s?|wth?e?rs?|wthr|wether|wetha|wheather|weatha|weathr|weda|weder|wev+(?:er|a)|wetter|raincoats?|wheater|wather|weater|waether|waeather|weahter|weaher|fore?c(?:ast|asts|st)|forcasts?|4cast|4casts|forecas|rai?n(?:s|y|ing|in|fall)?|raning|drizzl(?:e|y|ing)|showers?|showery|umbrell?as?|umbrela|umberella|brol+(?:y|ie)s?|snow(?:s|y|ing|in|fall|ed)?|sleet\w*|hail(?:ing|storm)?|(?:de)?frost(?:s|y|ing)?|brighten(?:s|ing)?|harmattan|icy|freez(?:e|es|ing|in)|storm(?:s|y)?|thunder\w*|lightning|lightening|hurricanes?|tornado(?:e?s)?|cyclones?|typhoons?|monsoon|gales?|gust(?:s|y|ing)?|wind(?:s|y|speeds?)|breez[ey]|sun(?:ny|nier|shine|rise|rises|set|sets)|cloud(?:s|y)?|overcast|fog(?:gy)?|mist(?:y)?|haz[ey]|temps?|temp?e?rat?[eu]?r?es?|temparature|temperture|temprature|heat ?wave|heatwave|humid(?:ity)?|muggy|uv|downpours?|pouring|precipitation|drizzle|blizzards?|pissing|pissin|lashing|tipping|spitting|spittin|weatherwise|bucketing|bucketin|chucking|hosing|snowin|rainin|windier|floods?|flooding|dusk|daylight|suncream|sunscreen|pollen)$/;
/** These say so where the sentence asks about the outside. */
const weak =
  /^(?:wind|sun|hot|hotter|hottest|cold|colder|coldest|warm|warmer|chilly|cool|mild|heat|boiling|degrees?|dry|wet|ice|sky|skies|pour|coat|jacket|jumper|wellies|boots|shorts|gloves|hat|scarf|hoodie|dark|light|zero|high|low|highs|lows|clear|bright|nice|lovely|stars|flooding|floods|flood|mud|baltic|nippy|muddy|sunglasses|rise|set|washing|layers|sweater|outlook|conditions|climate|parky|baking|roasting|soggy|scorching|sweltering|barometer|pressure|surf|dark|temp|frozen|breeze|flood|warnings?|alerts?|humid|visibility)$/;

/** What asks, greets, thanks and joins: never a place. */
const functionWords = set(`
  dey   what whats wat wats wot wots wht whts how hows hw hws wen when whens where wheres is it its itll its will wil wll b be been being
  going gonna gona goin gunna go goes 2 to too do does did dont doesnt i im id ill ive u you ur we well were need ned nd needed take tke bring
  wear wearing shall should shud shld can cn cld could would wld wud there theres ther any ne some chance chances chnce odds likelihood probability percentage
  percent of the a an and or n but please pls plz plse ta thanks thanx thx ty cheers hi hello helo hey hiya hya yo sup good morning evening afternoon gd
  tell let know me give gimme show text txt send get got gets getting check if so for 4 from with without this that these those like lik looking look
  looks lookin out outside about abt up down due expected expect expecting predicted predict coming comin cuming come comes heading headed
  reach reaching hit hits hitting on in at near nr around round over way our my much many level levels speed speeds strong stronger bad heavy heavily light
  lightly still yet stop stops stopping start starts starting startin time tym times long last lasting continue lift hold holding off keep keeping stay
  stays staying stayin was have having has had think thnk reckon want wanna see nice lovely ok okay decent rubbish enough very really pretty quite just
  also then than index report reports update updates info details conditions condition outlook situation prediction predictions warning warnings alert
  alerts watch advisory min max minimum maximum average avg more less most all day night today wondering wonder curious question quick asking
  am as by be least worth safe warm gonna later soon now currently anytime during rest whole entire full ahead hour hours hourly daily days week mins
  minutes minute big chances proper actually even again yes no not or rly right rite bit little lot lots kind sort type sitch hope hopefully
  cos coz because since before after until till til b4 past into per he she they them us him his her their it'll outlook bbc met office
  feel feels feeling felt turn turns turning change changing improve improving worse better hot cold doing doin forcast drop dropping fall falling rise
  tym tyms tracker chill direction directions risk danger threat amount inches inch mm cm mph kmh knots celsius fahrenheit c f degree degs deg uk? wrap need worried worry affect affecting
  plan planned planning forecasted likely unlikely possible possibly maybe might may must ought able
  open sure find look-up lookup search google outdoors indoors atm rn
  high low top bottom wet dry dead dull gloomy grey gray miserable horrible grim awful gorgeous beautiful great perfect fine glorious
  first next lowest highest hotter colder warmer wetter drier radar depth map wise yet between coldest hottest warmest wettest driest windiest best
`);

/** What people do in the weather, and what it happens to: no place on any map. */
const activities = set(`
  walk walking run running runs jog jogging hike hiking bike biking cycle cycling ride riding drive driving swim swimming fish fishing fishin bbq bbqs barbecue
  barbeque barbie picnic match game football cricket golf tennis rugby camping camp gardening garden washing laundry clothes hay harvest silage planting plants plant
  tomatoes tomato seedlings crops crop wedding party festival gig concert show fair trip school work? journey commute flight sailing sail boat boating surf surfing
  skiing ski fireworks parade race marathon beach coast sea seaside hills hill mountains mountain pass park pitch allotment woods lake river farm field fields
  roads road motorway moor moors valley town city country village area region county state place places stars kids dog dogs baby fire bonfire painting paint
  paint roof concrete wellies boots coat jacket jumper shorts gloves hat sunglasses suncream sunscreen cream hoodie scarf sweater tshirt layers dress jeans
  fishermen horses sheep cattle lambing cows picnic airport station office pub stadium pool port harbour marina kite flying outing ferry crossing bus train moment air ground countryside mud water heating sandals flipflops
  raincoat mac waterproof waterproofs wearing tyres chains grit gritted pipes hosepipe grass lawn mowing mow cut cutting drying hang hanging hanged put cover covered
  spray spraying graduation birthday holiday hols vacation funeral church market car windscreen scrape boots
`);

/** Whether a word belongs to the weather by itself. */
export function isStrong(word: string): boolean {
  return strong.test(word);
}

/** Whether it may. */
export function isWeak(word: string): boolean {
  return weak.test(word);
}

export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

export function isActivity(word: string): boolean {
  return activities.has(word);
}

/** A word that is no part of asking about the weather: perhaps a place's name. */
export function isName(word: string): boolean {
  return (
    word !== "" && !strong.test(word) && !weak.test(word) && !functionWords.has(word) && !activities.has(word)
  );
}
