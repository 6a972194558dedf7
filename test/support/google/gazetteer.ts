import tzLookup from "@photostructure/tz-lookup";
import { towns } from "../open-meteo/towns.ts";
import type { Place } from "./world.ts";

const englishNames = new Intl.DisplayNames(["en"], { type: "region" });

/** name; type; town; country; latitude; longitude; other names. Real places, their coordinates rounded. */
const rows = `
Leeds Station; train_station; Leeds; GB; 53.7949; -1.5476; Leeds railway station; Leeds train station; Leeds city station
Leeds Bus Station; bus_station; Leeds; GB; 53.7971; -1.535; Leeds coach station
University of Leeds; university; Leeds; GB; 53.8067; -1.555; Leeds University; Leeds uni
Leeds General Infirmary; hospital; Leeds; GB; 53.8014; -1.5512; LGI
Kirkstall Abbey; tourist_attraction; Leeds; GB; 53.8209; -1.6068
Roundhay Park; park; Leeds; GB; 53.8381; -1.4986
Leeds Bradford Airport; airport; Leeds; GB; 53.8659; -1.6606; LBA
York Station; train_station; York; GB; 53.9581; -1.0931; York railway station; York train station
York Minster; church; York; GB; 53.9623; -1.0819
King's Cross Station; train_station; London; GB; 51.5308; -0.1238; Kings Cross; London Kings Cross; Kings X
St Pancras International; train_station; London; GB; 51.5305; -0.126; St Pancras; St Pancras Station
Euston Station; train_station; London; GB; 51.5282; -0.1337; London Euston; Euston
Paddington Station; train_station; London; GB; 51.5154; -0.1755; London Paddington; Paddington
Victoria Station; train_station; London; GB; 51.4952; -0.1441; London Victoria
Victoria Coach Station; bus_station; London; GB; 51.4927; -0.1486
Waterloo Station; train_station; London; GB; 51.5031; -0.1132; London Waterloo; Waterloo
Liverpool Street Station; train_station; London; GB; 51.5188; -0.0814; London Liverpool Street; Liverpool Street
Oxford Circus; subway_station; London; GB; 51.5152; -0.1415
Trafalgar Square; plaza; London; GB; 51.508; -0.1281
British Museum; museum; London; GB; 51.5194; -0.127
Big Ben; tourist_attraction; London; GB; 51.5007; -0.1246
Buckingham Palace; tourist_attraction; London; GB; 51.5014; -0.1419; sw1a 1aa
Brixton; neighborhood; London; GB; 51.4613; -0.1156
Hackney; neighborhood; London; GB; 51.545; -0.0553
Heathrow Airport; airport; London; GB; 51.47; -0.4543; Heathrow; LHR
Gatwick Airport; airport; Crawley; GB; 51.1537; -0.1821; Gatwick; LGW
Manchester Piccadilly; train_station; Manchester; GB; 53.4774; -2.2309; Manchester Station; Piccadilly Station
Manchester Airport; airport; Manchester; GB; 53.3588; -2.2727
Old Trafford; stadium; Manchester; GB; 53.4631; -2.2913
Birmingham New Street; train_station; Birmingham; GB; 52.4778; -1.8983; New Street Station
Edinburgh Waverley; train_station; Edinburgh; GB; 55.952; -3.1899; Waverley Station; Edinburgh Station
Edinburgh Castle; tourist_attraction; Edinburgh; GB; 55.9486; -3.1999
Glasgow Central; train_station; Glasgow; GB; 55.8597; -4.2579
Bristol Temple Meads; train_station; Bristol; GB; 51.4491; -2.5813; Temple Meads
Chicago Union Station; train_station; Chicago; US; 41.8787; -87.6403; Union Station Chicago; Union Station
O'Hare International Airport; airport; Chicago; US; 41.9786; -87.9048; OHare; OHare Airport; ORD
Midway Airport; airport; Chicago; US; 41.7868; -87.7522; Midway; MDW
Wrigley Field; stadium; Chicago; US; 41.9484; -87.6553
Navy Pier; tourist_attraction; Chicago; US; 41.8917; -87.6086
Willis Tower; tourist_attraction; Chicago; US; 41.8789; -87.6359; Sears Tower
Millennium Park; park; Chicago; US; 41.8826; -87.6226
Penn Station; train_station; New York; US; 40.7506; -73.9935; New York Penn Station
Grand Central Terminal; train_station; New York; US; 40.7527; -73.9772; Grand Central; Grand Central Station
Times Square; plaza; New York; US; 40.758; -73.9855
Empire State Building; tourist_attraction; New York; US; 40.7484; -73.9857
Central Park; park; New York; US; 40.7826; -73.9656
JFK Airport; airport; New York; US; 40.6413; -73.7781; JFK
LaGuardia Airport; airport; New York; US; 40.7769; -73.874; LaGuardia
Los Angeles International Airport; airport; Los Angeles; US; 33.9416; -118.4085; LAX
Santa Monica Pier; tourist_attraction; Santa Monica; US; 34.0083; -118.4988
Golden Gate Bridge; tourist_attraction; San Francisco; US; 37.8199; -122.4783
San Francisco International Airport; airport; San Francisco; US; 37.6213; -122.379; SFO
Pike Place Market; market; Seattle; US; 47.6097; -122.3425; Pike Place
Space Needle; tourist_attraction; Seattle; US; 47.6205; -122.3493
SeaTac Airport; airport; Seattle; US; 47.4502; -122.3088; SeaTac; Seattle Airport
South Station; train_station; Boston; US; 42.3519; -71.0552; Boston South Station
Logan Airport; airport; Boston; US; 42.3656; -71.0096
Fenway Park; stadium; Boston; US; 42.3467; -71.0972
Gare du Nord; train_station; Paris; FR; 48.8809; 2.3553; Paris Gare du Nord
Eiffel Tower; tourist_attraction; Paris; FR; 48.8584; 2.2945; Tour Eiffel
Louvre Museum; museum; Paris; FR; 48.8606; 2.3376; Louvre
Charles de Gaulle Airport; airport; Paris; FR; 49.0097; 2.5479; CDG
Berlin Hauptbahnhof; train_station; Berlin; DE; 52.5251; 13.3694; Berlin Hbf; Berlin Central Station
Brandenburg Gate; tourist_attraction; Berlin; DE; 52.5163; 13.3777
Alexanderplatz; plaza; Berlin; DE; 52.5219; 13.4132
Zürich Hauptbahnhof; train_station; Zürich; CH; 47.3779; 8.5403; Zürich HB; Zürich Station
Roma Termini; train_station; Rome; IT; 41.901; 12.5012; Termini; Rome Termini
Colosseum; tourist_attraction; Rome; IT; 41.8902; 12.4922
Kraków Główny; train_station; Kraków; PL; 50.0683; 19.9475; Krakow Station; Krakow Glowny
Jomo Kenyatta International Airport; airport; Nairobi; KE; -1.3192; 36.9278; JKIA; Nairobi Airport
Kenyatta National Hospital; hospital; Nairobi; KE; -1.3011; 36.8073; Kenyatta Hospital
Nairobi CBD; neighborhood; Nairobi; KE; -1.2841; 36.8233; Nairobi Central; CBD Nairobi
Westlands; neighborhood; Nairobi; KE; -1.2676; 36.8108
Kibera; neighborhood; Nairobi; KE; -1.3133; 36.7833
Nairobi Railway Station; train_station; Nairobi; KE; -1.2906; 36.8281
Ikeja; neighborhood; Lagos; NG; 6.6018; 3.3515
Accra Mall; shopping_mall; Accra; GH; 5.6218; -0.1733
Connaught Place; neighborhood; New Delhi; IN; 28.6315; 77.2167
New Delhi Railway Station; train_station; New Delhi; IN; 28.6429; 77.2191
Gateway of India; tourist_attraction; Mumbai; IN; 18.922; 72.8347
Shinjuku Station; train_station; Tokyo; JP; 35.6896; 139.7006; Shinjuku; 新宿駅
Tokyo Station; train_station; Tokyo; JP; 35.6812; 139.7671; 東京駅
Heuston Station; train_station; Dublin; IE; 53.3464; -6.2927; Dublin Heuston; Heuston
Connolly Station; train_station; Dublin; IE; 53.3531; -6.2459; Dublin Connolly
Dublin Airport; airport; Dublin; IE; 53.4264; -6.2499
Trinity College Dublin; university; Dublin; IE; 53.3438; -6.2546; Trinity College
Kent Station; train_station; Cork; IE; 51.9017; -8.4583; Cork Station; Cork Kent
Sydney Opera House; tourist_attraction; Sydney; AU; -33.8568; 151.2153; Opera House
Flinders Street Station; train_station; Melbourne; AU; -37.8183; 144.9671; Flinders Street
Toronto Union Station; train_station; Toronto; CA; 43.6453; -79.3806
60601; postal_code; Chicago; US; 41.8858; -87.6181
60611; postal_code; Chicago; US; 41.8949; -87.6189
60614; postal_code; Chicago; US; 41.9227; -87.6533
10001; postal_code; New York; US; 40.7506; -73.9972
10018; postal_code; New York; US; 40.7553; -73.9925
11201; postal_code; Brooklyn; US; 40.6937; -73.9899
90210; postal_code; Beverly Hills; US; 34.1031; -118.4163
94103; postal_code; San Francisco; US; 37.7725; -122.4147
98101; postal_code; Seattle; US; 47.6101; -122.3344
20001; postal_code; Washington; US; 38.9109; -77.0163
78701; postal_code; Austin; US; 30.2713; -97.7426
LS6 3AA; postal_code; Leeds; GB; 53.8193; -1.5757; LS6
LS1 4DY; postal_code; Leeds; GB; 53.7954; -1.5466; LS1
N1 9AL; postal_code; London; GB; 51.5308; -0.1221
SE1 9SG; postal_code; London; GB; 51.5045; -0.0865; SE1
M1 2PB; postal_code; Manchester; GB; 53.4774; -2.2309; M1
`;

/** Real places and postcodes that an address may name, towns last. */
export const gazetteer: Place[] = [...rows.trim().split("\n").map(landmark), ...towns.map(townPlace)];

/** How many live there: the geocoder gives the larger of two namesakes first. Landmarks count as large. */
export function importanceOf(place: Place): number {
  const id = /^ChIJtown_(\d+)$/.exec(place.id)?.[1];
  return id === undefined ? 1_000_000 : (towns.find((town) => town.id === Number(id))?.population ?? 0);
}

function landmark(row: string): Place {
  const [name = "", type = "", town = "", country = "", latitude, longitude, ...aliases] = row.split("; ");
  const [lat, lon] = [Number(latitude), Number(longitude)];
  const region = towns.find((each) => each.name === town && each.countryCode === country)?.admin1;
  const isPostcode = type === "postal_code";
  return {
    id: `ChIJreal_${name.normalize("NFD").replaceAll(/[^A-Za-z0-9]/g, "")}`,
    name,
    types: isPostcode ? ["postal_code"] : [type, "point_of_interest", "establishment"],
    address: isPostcode ? `${town} ${name}, ${countryText(country)}` : `${town}, ${countryText(country)}`,
    town,
    country,
    ...(region === undefined ? {} : { region }),
    ...(isPostcode ? { postcode: name } : {}),
    zone: tzLookup(lat, lon),
    land: country,
    latitude: lat,
    longitude: lon,
    street: /station/.test(type) ? "Station Road" : "High Street",
    aliases,
  };
}

function townPlace(town: (typeof towns)[number]): Place {
  return {
    id: `ChIJtown_${town.id}`,
    name: town.name,
    types: [town.featureCode === "PPLX" ? "sublocality" : "locality", "political"],
    address: `${town.name}, ${town.admin1}, ${countryText(town.countryCode)}`,
    town: town.name,
    country: town.countryCode,
    region: town.admin1,
    zone: town.timezone,
    land: town.countryCode,
    latitude: town.latitude,
    longitude: town.longitude,
    street: "High Street",
    aliases: town.otherNames.map(({ name }) => name),
  };
}

/** A country as Google writes it at the end of an address. */
export function countryText(country: string): string {
  return { GB: "UK", US: "USA" }[country] ?? countryName(country);
}

export function countryName(country: string): string {
  return englishNames.of(country) ?? country;
}

const stateLetters: Record<string, string> = {
  Alabama: "al",
  Alaska: "ak",
  Arizona: "az",
  California: "ca",
  Colorado: "co",
  "District of Columbia": "dc",
  Florida: "fl",
  Georgia: "ga",
  Hawaii: "hi",
  Illinois: "il",
  Kentucky: "ky",
  Maine: "me",
  Massachusetts: "ma",
  Michigan: "mi",
  Minnesota: "mn",
  Mississippi: "ms",
  Missouri: "mo",
  Nebraska: "ne",
  "New Hampshire": "nh",
  "New Jersey": "nj",
  "New York": "ny",
  "North Carolina": "nc",
  Ohio: "oh",
  Oregon: "or",
  Pennsylvania: "pa",
  "South Dakota": "sd",
  Texas: "tx",
  Virginia: "va",
  Washington: "wa",
};

/** What may stand after a place's name to say where it lies: state, country, and what people call them. */
export function areaNamesOf({ region = "", country }: Place): string[] {
  const called = { GB: ["uk", "england"], US: ["usa", "us", "united states"] }[country] ?? [];
  return [region, (country === "US" && stateLetters[region]) || "", country, countryName(country), ...called];
}
