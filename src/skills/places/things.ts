/** What people look for near them, in the words they use; plurals and slips of the thumb are understood. */
const things = `
pharmacy chemist drugstore doctor gp dentist hospital clinic vet optician hairdresser barber haircut nails salon spa
gym pool swimming yoga massage tattoo physio
atm cashpoint cash cashline cashmachine hole bank bureau bureau western
post postbox mailbox postoffice letterbox stamps library museum gallery cinema theatre theater church
mosque temple synagogue gurdwara mandir chapel cathedral crematorium cemetery school nursery kindergarten university college playground park zoo beach castle
supermarket grocery groceries shop shops store market mall bakery butcher greengrocer florist newsagent convenience
corner hardware diy bookshop bookstore books toys clothes shoes repair cobbler tailor laundry launderette
laundromat drycleaner cleaners charity pawn jeweller electronics furniture garden petshop 
petrol gas fuel diesel garage mechanic tyre tire carwash parking park carpark charger charging ev taxi cab rank
station airport bike hire rental
restaurant restaurants cafe coffee tea pub bar beer wine cocktails club nightclub food eat dinner lunch breakfast brunch
takeaway takeout takeways chippy chips fish kebab pizza pizzeria pasta sushi curry indian chinese thai italian mexican
tacos taco burrito burger burgers mcdonalds kfc subway starbucks greggs nandos dominos costa tesco aldi lidl asda
sainsburys morrisons walmart target walgreens cvs boots costco ikea argos seven eleven wendys dunkin
vegan vegetarian halal kosher steak bbq ramen noodles noodle dosa biryani nyama shawarma falafel sandwich sandwiches salad
icecream gelato donut doughnut bagel deli diner icecream dessert cake cakes juice bistro tapas seafood chicken wings
hotel hostel motel bnb b&b guesthouse campsite lodging accommodation airbnb inn
toilet toilets restroom restrooms bathroom loo loos shower wifi internet cybercafe printer print printing copy photocopy
photo passport locksmith plumber electrician courthouse court embassy consulate council townhall
vaccine covid xray bloods maternity urgent
piza pizzza cofee coffe farmacy chemest chemst resturant restraunt restarant hairdreser supermaket superket keycutting cutter haberdashery fabric wool pets aquarium bowling karaoke bingo arcade snooker darts skatepark trampoline softplay
off-license offlicence offlie liquor bottleshop vape tobacco cigarettes smokes dispensary
mpesa mtn airtel jumia matatu stage kiosk sim airtime
agrovet agrodealer duka jollibee naivas quickmart carrefour shoprite supervalu dunnes penneys primark poundland screwfix
toolstation halfords waitrose specsavers superdrug wetherspoon wetherspoons popeyes chipotle whataburger ihop dennys
kroger publix safeway autozone bucees macdonalds maccies maccas maccys gtbank hsbc barclays natwest
creche solicitor accountant lawyer notary chiropodist podiatrist chiropractor orthodontist physiotherapist
beautician sauna pilates dojo ballet vulcaniser vulcanizer canteen buka mamaput bukka panaderia botika carinderia watsons chowking puregold robinsons supermacs applegreen chandarana cleanshelf dmart suya agbo
softplay truckstop scrapyard sawmill feeds kennels cattery groomer groomers upholsterer glazier roofer plasterer
coop co-op wilko currys matalan wickes homebase dunelm smyths travelodge pret tearoom tearooms optometrist podiatry
apotheke supermarkt tankstelle krankenhaus geldautomat dawa bench water-fountain fountain defibrillator recycling
`;

const known = new Set(things.trim().split(/\s+/));
const longEnoughForSlips = [...known].filter((word) => word.length >= 6);

/** Whether a word is something that people look for: "chemist", "chemists", "farmacy". */
export function isThing(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}-]/gu, "");
  if (plain.length < 2) return false;
  const forms = [plain, plain.replace(/s$/, ""), plain.replace(/es$/, ""), plain.replace(/ies$/, "y")];
  if (forms.some((form) => known.has(form))) return true;
  return plain.length >= 6 && plain !== "message" && longEnoughForSlips.some((thing) => isSlip(plain, thing));
}

/** Two words that only together are something to look for: "soft play". */
const pairs =
  /^(?:soft play|ice (?:cream|rink)|truck stop|bowling alley|golf (?:course|club)|tennis courts?|estate agents?|travel agents?|letting agents?|dog groomers?|nail bar|job cent(?:re|er)|mercury drug|(?:car|truck|dog) wash|key cutting|luggage storage|phone (?:repairs?|shop|charger)|money exchange|police (?:station|stn)|fire station|train station|bus (?:station|stop|stn)|co op|burger king|pizza hut|premier inn|holiday inn|home bargains|tk maxx|taco bell|home depot|dollar (?:general|tree)|whole foods|trader joes|rite aid|five guys|tea rooms?|(?:sports|leisure|garden|health|medical|recycling) cent(?:re|er)|tourist information|register office|credit union|food bank|rest stop|rest area|driving range|climbing wall|farm shop|posho mill|filling station|hearing aids?|lost property|citizens advice)$/i;

/** Whether some words name a thing somewhere: "cheap italian restaurant". */
export function namesThing(words: string): boolean {
  const each = words.split(/\s+/);
  return each.some((word, index) => isThing(word) || isPair(each, index));
}

/** Whether a word and the one before it are a thing together. */
export function isPair(words: string[], index: number): boolean {
  return index > 0 && pairs.test(`${words[index - 1] ?? ""} ${words[index] ?? ""}`);
}

/** One letter too much, too few, wrong or swapped with its neighbour; the first stays, but for "f" and "ph". */
function isSlip(word: string, thing: string): boolean {
  const one = word.replace(/^ph/, "f");
  const other = thing.replace(/^ph/, "f");
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
