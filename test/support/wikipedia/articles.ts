/**
 * Small articles in our own words, in the form of Wikipedia's: sounds and other tongues in brackets, headings, lists at
 * the end. The facts are the world's own.
 */
export type Article = {
  title: string;
  /** Titles of redirects to it. */
  aliases?: string[];
  description: string;
  /** The first paragraph. */
  lead: string;
  /** What stands under headings. */
  rest?: string;
  isAmbiguous?: boolean;
};

function article(
  title: string,
  description: string,
  lead: string,
  rest = "",
  aliases: string[] = [],
): Article {
  return { title, description, lead, rest, aliases };
}

export const articles: Article[] = [
  article("Nelson Mandela", "President of South Africa from 1994 to 1999", "Nelson Rolihlahla Mandela ( man-DEL-ə, Xhosa: [xolíɬaɬa mandɛ̂ːla]; born Rolihlahla Mandela; 18 July 1918 – 5 December 2013) was a South African lawyer and anti-apartheid leader who was the first Black head of state of his country. He led it from 1994 to 1999, the first to be chosen in an election open to all. He was the president of the African National Congress from 1991 to 1997.", "== Early life ==\nMandela was born in the village of Mvezo in Umtata. He went to school in Qunu.\n\n== Prison ==\nHe was in prison for 27 years, 18 of them on Robben Island. He was released on 11 February 1990.\n\n== See also ==\nList of things in 1066.", ["Mandela"]),
  article("Rosa Parks", "American civil rights activist (1913–2005)", "Rosa Louise McCauley Parks (February 4, 1913 – October 24, 2005) was an American activist of the civil rights movement. She is best known for the bus boycott of Montgomery, Alabama. She refused to give her seat in a bus to a white man in 1955.", "== Later life ==\nParks moved to Detroit in 1957. She died in her flat in Detroit in 2005, aged 92."),
  article("Marie Curie", "Polish and French physicist and chemist (1867–1934)", "Maria Salomea Skłodowska Curie ( KURE-ee; French: [maʁi kyʁi]; 7 November 1867 – 4 July 1934), known as Marie Curie, was a Polish and naturalised-French physicist and chemist. She did the first research on radioactivity. She was the first woman to win a Nobel Prize. She is the only woman to win it twice.", "== Life ==\nCurie was born in Warsaw. With her husband Pierre she discovered polonium and radium in 1898.\nShe died of an illness of the blood in Passy."),
  article("Photosynthesis", "Biological process", "Photosynthesis ( FOH-tə-SINTH-ə-sis) is the process by which green plants, algae and some bacteria turn the energy of light into food. They take in carbon dioxide and water, and give off oxygen. Most of it is done by leaves.", "== History ==\nIts main steps were found in 1779 by Jan Ingenhousz."),
  article("Marsupial", "Infraclass of mammals", "Marsupials are mammals that carry their young in a pouch. They live in Australasia and the Americas. Kangaroos, koalas, wombats and opossums are some of them.", "", ["Marsupials"]),
  article("Mount Kenya", "Highest mountain in Kenya", "Mount Kenya (Meru: Kĩrĩmaara, Kikuyu: Kĩrĩnyaga) is an extinct volcano in Kenya and the second-highest mountain in Africa, after Kilimanjaro. Its highest peaks are Batian (5,199 metres (17,057 feet)), Nelion (5,188 m (17,021 ft)) and Point Lenana (4,985 m (16,355 ft)). It stands about 150 km north-northeast of Nairobi.", "", ["Mt Kenya"]),
  article("Mount Kilimanjaro", "Highest mountain in Africa", "Mount Kilimanjaro ( KIL-ih-mən-JAR-oh) is a dormant volcano in Tanzania. It is the highest mountain in Africa and the highest free-standing mountain above sea level in the world, at 5,895 m (19,341 ft) above sea level and 4,900 m (16,100 ft) above its base. It is in Kilimanjaro National Park.", "== Climbing ==\nHans Meyer and Ludwig Purtscheller were the first known to reach its summit, in 1889.", ["Kilimanjaro", "Mt Kilimanjaro"]),
  article("Mount Everest", "Earth's highest mountain", "Mount Everest is Earth's highest mountain above sea level. It stands in the Himalayas on the border of China and Nepal. Its height of 8,848.86 m (29,031 ft 8+1⁄2 in) was measured anew in 2020.", "== First ascent ==\nEdmund Hillary and Tenzing Norgay were the first on its summit, on 29 May 1953.", ["Everest", "Mt Everest"]),
  article("Sahara", "Desert in Africa", "The Sahara ( sə-HAHR-ə) is a desert on the African continent. With an area of 9,200,000 square kilometres (3,600,000 sq mi), it is the largest hot desert in the world. It is only smaller than the deserts of Antarctica and the northern Arctic.", "", ["Sahara desert"]),
  article("Eiffel Tower", "Tower in Paris, France", "The Eiffel Tower ( EYE-fəl; French: Tour Eiffel [tuʁ ɛfɛl]) is a lattice tower of wrought iron on the Champ de Mars in Paris, France. It is named after the engineer Gustave Eiffel, whose company designed it. It was built from 1887 to 1889 for the World's Fair of 1889. The tower is 330 m (1,083 ft) tall.", "", ["La Tour Eiffel"]),
  article("Taj Mahal", "Marble mausoleum in Agra, India", "The Taj Mahal ( TAHJ mə-HAHL) is a white marble mausoleum on the river Yamuna in Agra, Uttar Pradesh, India. It was commissioned in 1631 by the Mughal emperor Shah Jahan for the tomb of his wife Mumtaz Mahal. It was built between 1632 and 1653."),
  article("Mongolia", "Country in East Asia", "Mongolia is a landlocked country in East Asia, between Russia and China. It covers 1,564,116 square kilometres and has about 3.5 million people. Ulaanbaatar, the capital and largest city, is home to roughly half of them.", "== Economy ==\nIts currency is the tugrik."),
  article("Kenya", "Country in East Africa", "Kenya, officially the Republic of Kenya, is a country in East Africa. Nairobi is its capital and largest city. It had a population of more than 47 million in the census of 2019. Swahili and English are its official languages.", "== History ==\nKenya became independent on 12 December 1963."),
  article("Lagos", "Largest city in Nigeria", "Lagos ( LAY-goss; Yoruba: Èkó) is a large city in southwestern Nigeria. It has an estimated population of about 16 million, which makes it one of the most populous cities of Africa. It was the capital of Nigeria until 1991."),
  article("Iceland", "Country in the North Atlantic", "Iceland is an island country in the North Atlantic. Its capital is Reykjavik. It has a population of about 390,000, and is the least densely populated country of Europe."),
  article("Half of a Yellow Sun", "2006 novel by Chimamanda Ngozi Adichie", "Half of a Yellow Sun is a novel by the Nigerian writer Chimamanda Ngozi Adichie. It was published in 2006 by 4th Estate in London. It tells of the Biafran War through the lives of Olanna, Ugwu and Richard."),
  article("Things Fall Apart", "1958 novel by Chinua Achebe", "Things Fall Apart is the first novel by the Nigerian author Chinua Achebe, published in 1958. It is set in Igboland before and after the arrival of Europeans."),
  article("Chinua Achebe", "Nigerian author (1930–2013)", "Chinua Achebe ( CHIN-wah ə-CHEB-ay; 16 November 1930 – 21 March 2013) was a Nigerian novelist, poet and critic. His first novel Things Fall Apart is the most widely read book of modern African literature."),
  article("Black hole", "Compact astronomical body", "A black hole is a body so dense that its gravity lets nothing escape from it, not even light. The theory of general relativity foretells that enough mass can form one. Its edge is called the event horizon.", "", ["Black holes"]),
  article("Florence Nightingale", "English founder of modern nursing (1820–1910)", "Florence Nightingale ( NY-ting-gayl; 12 May 1820 – 13 August 1910) was an English social reformer, statistician and the founder of modern nursing. She became known for her work in the Crimean War, where she trained nurses."),
  article("Telephone", "Device for talking over distances", "A telephone is a device that lets two people talk when they are too far apart to be heard. In 1876 Alexander Graham Bell was the first to be granted a United States patent for a device that reproduced the human voice clearly. It soon became essential to business, government and households."),
  article("Penicillin", "Group of antibiotics", "Penicillins are a group of antibiotics that come from moulds. Penicillin was discovered in 1928 by the Scottish physician Alexander Fleming. It was used to treat infections from 1942."),
  article("Mona Lisa", "Painting by Leonardo da Vinci", "The Mona Lisa ( MOH-nə LEE-sə; Italian: Gioconda) is a portrait painted by the Italian artist Leonardo da Vinci. It hangs in the Louvre in Paris."),
  article("Titanic", "British liner that sank in 1912", "RMS Titanic was a British ocean liner that sank in the early hours of 15 April 1912 after it struck an iceberg on its first voyage. Of about 2,224 people on board some 1,500 died."),
  article("Berlin Wall", "Barrier around West Berlin, 1961–1989", "The Berlin Wall (German: Berliner Mauer, pronounced [bɛʁˌliːnɐ ˈmaʊɐ]) was a guarded concrete wall that enclosed West Berlin from 1961 to 1989. It was built by East Germany from 13 August 1961.", "== Fall ==\nThe Wall fell on 9 November 1989, when the borders were opened. Its demolition began in June 1990."),
  article("Wangari Maathai", "Kenyan environmental activist (1940–2011)", "Wangari Muta Maathai ( wan-GAH-ree; 1 April 1940 – 25 September 2011) was a Kenyan activist for the environment who founded the Green Belt Movement. In 2004 she was the first African woman to win the Nobel Peace Prize."),
  article("Bob Marley", "Jamaican singer (1945–1981)", "Robert Nesta Marley (6 February 1945 – 11 May 1981) was a Jamaican singer, songwriter and guitarist. He was a pioneer of reggae."),
  article("Wolfgang Amadeus Mozart", "Composer (1756–1791)", "Wolfgang Amadeus Mozart (27 January 1756 – 5 December 1791) was a composer of the Classical period. He wrote more than 800 works.", "== Life ==\nMozart was born in Salzburg, then in the Holy Roman Empire, and played at courts of Europe from the age of five.", ["Mozart"]),
  article("Nile", "Major river in northeastern Africa", "The Nile is a north-flowing river in northeastern Africa. It flows into the Mediterranean Sea. It is about 6,650 km (4,130 mi) long, and its basin touches eleven countries.", "", ["River Nile"]),
  article("Lake Baikal", "Rift lake in Russia", "Lake Baikal is a rift lake in Siberia in Russia. It is the world's largest freshwater lake by volume. With a greatest depth of 1,642 metres (5,387 ft), it is the world's deepest lake.", "", ["Baikal"]),
  article("Moon", "Natural satellite of Earth", "The Moon is the only natural satellite of Earth. It orbits at an average distance of 384,399 km (238,854 mi), about 30 times the diameter of Earth. One side of it always faces Earth.", "", ["The Moon"]),
  article("Mars", "Fourth planet from the Sun", "Mars is the fourth planet from the Sun. It is called the Red Planet for the rust on its ground. It has two moons, Phobos and Deimos. A day on Mars is 24.6 hours long."),
  article("Human skeleton", "Internal frame of the human body", "The human skeleton is the frame inside the human body. It has around 270 bones at birth, which become 206 bones in adults as some grow together. It is about 14% of the weight of the body.", "", ["Bones in the human body"]),
  article("Human body", "Structure of a human being", "The human body is the whole structure of a human being. It is made of many kinds of cells.", "== Bones ==\nAn adult has 206 bones."),
  article("Elephant", "Large mammal with a trunk", "Elephants are the largest living land animals. There are three living species: the African bush elephant, the African forest elephant and the Asian elephant. They have long trunks and tusks.", "== Life ==\nElephants live for 60 to 70 years in the wild. A cow carries her calf for 22 months.", ["Elephants"]),
  article("Badger", "Short-legged mammals", "Badgers are short-legged mammals, most of them in the family of the weasels. They live in underground homes that are called setts.", "== Diet ==\nThe diet of the European badger consists mostly of earthworms, and of insects, grubs and eggs.", ["Badgers"]),
  article("Thailand", "Country in Southeast Asia", "Thailand is a country in Southeast Asia with a population of almost 66 million. Its capital is Bangkok.", "== Economy ==\nIts currency is the baht, which is divided into 100 satang."),
  article("Brazil", "Country in South America", "Brazil is the largest country in South America. Its capital is Brasilia and its largest city is Sao Paulo. It is the only country in the Americas where Portuguese is the official language."),
  article("Water", "Chemical compound H2O", "Water is a compound of hydrogen and oxygen with the formula H2O. It covers about 71% of the surface of Earth.", "== Properties ==\nAt sea level the boiling point of water is 100 °C (212 °F), and it freezes at 0 °C."),
  article("Cheetah", "Large cat", "The cheetah is a large cat and the fastest land animal. It can run at 93 to 104 km/h (58 to 65 mph). It lives in Africa and central Iran.", "", ["Cheetahs"]),
  article("Blue whale", "Largest animal ever known", "The blue whale is a marine mammal. It reaches a length of 29.9 m (98 ft) and weighs up to 199 tonnes, which makes it the largest animal known ever to have existed.", "", ["Blue whales"]),
  article("Lake Victoria", "Lake in East Africa", "Lake Victoria is one of the African Great Lakes. With an area of about 59,947 km2 (23,146 sq mi), it is the largest lake in Africa and the world's largest tropical lake."),
  article("Volga", "Longest river in Europe", "The Volga is a river in Russia. It is the longest river in Europe, at 3,531 km, and flows into the Caspian Sea."),
  article("Mercury (planet)", "First planet from the Sun", "Mercury is the first planet from the Sun, which makes it the planet closest to the Sun, and the smallest in the Solar System. A day there is twice as long as its year."),
  article("Mercury (element)", "Chemical element with symbol Hg", "Mercury is a chemical element with the symbol Hg and atomic number 80. It is the only metal that is liquid at room temperature."),
  article("Mercury (mythology)", "Roman god", "Mercury is a god of the Romans, of shopkeepers, travellers and thieves."),
  { ...article("Mercury", "Topics referred to by the same term", "Mercury most commonly refers to:Mercury (planet), the closest planet to the Sun\nMercury (element), a metallic chemical element with the symbol Hg\nMercury (mythology), a Roman god"), isAmbiguous: true },
  article("Freddie Mercury", "British singer (1946–1991)", "Freddie Mercury (born Farrokh Bulsara; 5 September 1946 – 24 November 1991) was a British singer who led the rock band Queen."),
  { ...article("Georgia", "Topics referred to by the same term", "Georgia most commonly refers to:\nGeorgia (country), a country in the South Caucasus\nGeorgia (U.S. state), a state in the southeastern United States"), isAmbiguous: true },
  article("Georgia (country)", "Country in the South Caucasus", "Georgia is a country in the South Caucasus, on the coast of the Black Sea. Its capital and largest city is Tbilisi."),
  article("Georgia (U.S. state)", "U.S. state", "Georgia is a state in the southeast of the United States. Its capital and largest city is Atlanta."),
  article("Neil Armstrong", "American astronaut, first on the Moon (1930–2012)", "Neil Alden Armstrong (August 5, 1930 – August 25, 2012) was an American astronaut who in 1969 became the first person to walk on the Moon. He was a pilot of the Navy before."),
  article("Ruth First", "South African anti-apartheid activist (1925–1982)", "Heloise Ruth First OLG (4 May 1925 – 17 August 1982) was a South African journalist and scholar who fought apartheid. She was killed by a parcel bomb in Maputo."),
  article("Malaria", "Disease spread by mosquitoes", "Malaria is a disease that spreads to humans by the bites of infected Anopheles mosquitoes. It causes fever, tiredness, vomiting and headaches. It is prevented with nets and medicines."),
  article("Battle of Hastings", "Battle between English and Normans", "The Battle of Hastings was fought on 14 October 1066 between the army of William, Duke of Normandy, and an English army under King Harold. It began the Norman Conquest of England.", "", ["Hastings battle"]),
  article("Giraffe", "Tall African hoofed mammal", "The giraffe is a large African hoofed mammal. It is the tallest living land animal, up to 5.7 m in height.", "", ["Giraffes"]),
  article("Diabetes", "Group of diseases", "Diabetes mellitus is a group of common diseases with a high level of sugar in the blood, called blood sugar. It is due to the pancreas not making enough insulin, or the cells not responding to it.", "", ["Diabetes mellitus"]),
  article("Diffuse sky radiation", "Light of the sky", "Diffuse sky radiation is sunlight that reaches the ground after it was scattered by molecules of the air. The sky is blue because short, blue waves of light scatter more strongly than red ones.", "", ["Why is the sky blue", "Sky blue"]),
  article("Bee", "Flying insects", "Bees are winged insects, known for pollination and, of the western honey bee, for honey.", "== Honey ==\nBees make honey from nectar, which they take into the hive and dry with their wings.", ["Bees"]),
  article("Gravity", "Attraction of masses", "Gravity is the force by which all things with mass attract each other. On Earth it gives things their weight."),
  article("Sharpeville massacre", "1960 killing of protesters", "The Sharpeville massacre took place on 21 March 1960 at the police station of the township of Sharpeville in South Africa. The police shot at a crowd and killed 69 people.", "", ["Sharpeville"]),
  article("Tomato", "Edible berry", "The tomato is a plant whose fruit is an edible berry that is eaten as a vegetable. It comes from western South America.", "", ["Tomatoes"]),
  article("World War II", "Global conflict, 1939–1945", "World War II (1 September 1939 – 2 September 1945) was a global conflict between two alliances, the Allies and the Axis powers. It ended with the surrender of Germany in May and of Japan in September 1945.", "", ["WW2", "WWII", "Second World War"]),
  article("Stonehenge", "Ancient stone circle in England", "Stonehenge is a ring of standing stones on Salisbury Plain in Wiltshire, England. It was built in stages from about 3100 BC to 1600 BC."),
  article("Jupiter", "Fifth planet from the Sun", "Jupiter is the fifth planet from the Sun and the largest in the Solar System. It has 97 known moons. It is made of gas."),
  article("France", "Country in Western Europe", "France is a country mostly in Western Europe. Its capital and largest city is Paris. It has a population of 68 million."),
  article("President of France", "Head of state of France", "The president of France is the head of state of France. Emmanuel Macron has been the incumbent since 14 May 2017."),
  article("Tsunami", "Waves of a displaced sea", "A tsunami ((t)soo-NAH-mee, (t)suu-; from Japanese: 津波, lit. 'harbour wave', pronounced [tsɯnami]) is a series of waves caused by the displacement of a large volume of water. Earthquakes under the sea cause most of them."),
  article("U.S. state", "Part of the United States", "In the United States, a state is one of the 50 parts of the country. J. R. Smith and Dr. Jones Jr. wrote of it c. 1850. Each has a government of its own."),
]; // prettier-ignore
