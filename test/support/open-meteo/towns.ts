import tzLookup from "@photostructure/tz-lookup";

/** A real place, as a gazetteer knows it. Coordinates and populations are rounded facts; the ids are ours. */
export type Town = {
  id: number;
  name: string;
  /** The largest part of the country it lies in: "England", "Illinois". */
  admin1: string;
  countryCode: string;
  latitude: number;
  longitude: number;
  population: number;
  timezone: string;
  /** GeoNames' kind: capital, city, part of a city. */
  featureCode: "PPLC" | "PPL" | "PPLX";
  /** Names in other languages, and other names people use. */
  otherNames: { name: string; language?: string }[];
  postcodes: string[];
};

/** name; admin1; country; latitude; longitude; population; then "*" for a capital, "x" for a part of a city, and other names. */
const rows = `
Leeds; England; GB; 53.7965; -1.5478; 536280
Leeds; Alabama; US; 33.5482; -86.5444; 11936
Headingley; England; GB; 53.8197; -1.5796; 18000; x
Headingley; Manitoba; CA; 49.8756; -97.4056; 4331
York; England; GB; 53.9576; -1.0827; 153717
York; Pennsylvania; US; 39.9626; -76.7277; 44800
York; Nebraska; US; 40.8681; -97.592; 7864
London; England; GB; 51.5085; -0.1257; 8961989; *; fr:Londres; de:London; es:Londres
London; Ontario; CA; 42.9834; -81.233; 422324
London; Kentucky; US; 37.129; -84.0833; 7993
Camden; England; GB; 51.5414; -0.1433; 24538; x; Camden Town
Camden; New Jersey; US; 39.9259; -75.1196; 71791
Manchester; England; GB; 53.4809; -2.2374; 552000
Manchester; New Hampshire; US; 42.9956; -71.4548; 115644
Birmingham; England; GB; 52.4814; -1.8998; 1144900
Birmingham; Alabama; US; 33.5207; -86.8025; 200733
Liverpool; England; GB; 53.4106; -2.9779; 486100
Sheffield; England; GB; 53.383; -1.4659; 556500
Bradford; England; GB; 53.7939; -1.7521; 333500
Wakefield; England; GB; 53.6833; -1.4977; 109766
Harrogate; England; GB; 53.9908; -1.5373; 75070
Hull; England; GB; 53.7446; -0.3352; 267100; Kingston upon Hull
Newcastle upon Tyne; England; GB; 54.9733; -1.614; 300125; Newcastle
Newcastle; New South Wales; AU; -32.9295; 151.7801; 322278
Newcastle; KwaZulu-Natal; ZA; -27.758; 29.9318; 56144
Newcastle under Lyme; England; GB; 53; -2.2333; 75082; Newcastle
Durham; England; GB; 54.7768; -1.5758; 48069
Durham; North Carolina; US; 35.994; -78.8986; 283506
Bristol; England; GB; 51.4552; -2.5967; 472400
Bath; England; GB; 51.3794; -2.3656; 94782
Bath; Maine; US; 43.9106; -69.8206; 8514
Oxford; England; GB; 51.7522; -1.256; 162100
Oxford; Mississippi; US; 34.3665; -89.5192; 25416
Cambridge; England; GB; 52.2; 0.1167; 145700
Cambridge; Massachusetts; US; 42.3751; -71.1056; 118403
Cambridge; Ontario; CA; 43.3601; -80.3127; 138479
Brighton; England; GB; 50.8284; -0.1395; 276334
Reading; England; GB; 51.4563; -0.9711; 174200
Reading; Pennsylvania; US; 40.3356; -75.9269; 95112
Nottingham; England; GB; 52.9536; -1.1505; 323600
Leicester; England; GB; 52.6386; -1.1317; 368600
Norwich; England; GB; 52.6278; 1.2983; 143900
Plymouth; England; GB; 50.3715; -4.143; 264700
Exeter; England; GB; 50.7236; -3.5275; 130709
Southampton; England; GB; 50.904; -1.4043; 248900
Boston; England; GB; 52.9763; -0.0266; 45339
Boston; Massachusetts; US; 42.3584; -71.0598; 675647
Edinburgh; Scotland; GB; 55.9521; -3.1965; 506520
Glasgow; Scotland; GB; 55.8652; -4.2576; 635130
Aberdeen; Scotland; GB; 57.1437; -2.0981; 196670
Aberdeen; South Dakota; US; 45.4647; -98.4865; 28495
Inverness; Scotland; GB; 57.4791; -4.224; 47290
Perth; Scotland; GB; 56.3952; -3.4314; 47180
Perth; Western Australia; AU; -31.9522; 115.8614; 2043138
Cardiff; Wales; GB; 51.48; -3.18; 362400
Swansea; Wales; GB; 51.6208; -3.9432; 241300
Belfast; Northern Ireland; GB; 54.5968; -5.9254; 345418
Dublin; Leinster; IE; 53.3331; -6.2489; 1024027; *; ga:Baile Átha Cliath
Dublin; Ohio; US; 40.0992; -83.1141; 49328
Cork; Munster; IE; 51.898; -8.4706; 222333
Galway; Connacht; IE; 53.2719; -9.0489; 83456
Limerick; Munster; IE; 52.6647; -8.6231; 94192
New York; New York; US; 40.7143; -74.006; 8804190; New York City; nyc; +10001; +10018
Brooklyn; New York; US; 40.6501; -73.9496; 2736074; x; +11201
Los Angeles; California; US; 34.0522; -118.2437; 3898747; +90012
Beverly Hills; California; US; 34.0736; -118.4004; 32701; +90210
Chicago; Illinois; US; 41.85; -87.65; 2746388; +60601; +60611; +60614
Evanston; Illinois; US; 42.0411; -87.6901; 78110; +60201
Houston; Texas; US; 29.7633; -95.3633; 2304580
Phoenix; Arizona; US; 33.4484; -112.074; 1608139
Philadelphia; Pennsylvania; US; 39.9524; -75.1636; 1603797
San Antonio; Texas; US; 29.4241; -98.4936; 1434625
San Diego; California; US; 32.7157; -117.1647; 1386932
Dallas; Texas; US; 32.7831; -96.8067; 1304379
Austin; Texas; US; 30.2672; -97.7431; 961855; +78701
San Jose; California; US; 37.3394; -121.895; 1013240
San José; San José; CR; 9.9333; -84.0833; 342188; *
San Francisco; California; US; 37.7749; -122.4194; 873965; sf; +94103
Oakland; California; US; 37.8044; -122.2708; 440646
Seattle; Washington; US; 47.6062; -122.3321; 737015; +98101
Portland; Oregon; US; 45.5234; -122.6762; 652503
Portland; Maine; US; 43.6615; -70.2553; 68408
Denver; Colorado; US; 39.7392; -104.9847; 715522
Miami; Florida; US; 25.7743; -80.1937; 442241
Orlando; Florida; US; 28.5383; -81.3792; 307573
Atlanta; Georgia; US; 33.749; -84.388; 498715
Detroit; Michigan; US; 42.3314; -83.0458; 639111
Minneapolis; Minnesota; US; 44.98; -93.2638; 429954
Washington; District of Columbia; US; 38.8951; -77.0364; 689545; *; Washington DC; +20001
Honolulu; Hawaii; US; 21.3069; -157.8583; 350964
Anchorage; Alaska; US; 61.2181; -149.9003; 291247
Springfield; Missouri; US; 37.2153; -93.2982; 169176
Springfield; Massachusetts; US; 42.1015; -72.5898; 155929
Springfield; Illinois; US; 39.8017; -89.6437; 114394; +62701
Springfield; Oregon; US; 44.0462; -123.022; 61851
Springfield; Ohio; US; 39.9242; -83.8088; 58662
Columbus; Ohio; US; 39.9612; -82.9988; 905748
Columbus; Georgia; US; 32.461; -84.9877; 206922
Arlington; Texas; US; 32.7357; -97.1081; 394266
Arlington; Virginia; US; 38.881; -77.1043; 238643
Toronto; Ontario; CA; 43.7064; -79.3986; 2794356
Montreal; Quebec; CA; 45.5088; -73.5878; 1762949; fr:Montréal
Vancouver; British Columbia; CA; 49.2497; -123.1193; 662248
Vancouver; Washington; US; 45.6387; -122.6615; 190915
Ottawa; Ontario; CA; 45.4112; -75.6981; 1017449; *
Calgary; Alberta; CA; 51.0501; -114.0853; 1306784
Halifax; Nova Scotia; CA; 44.6453; -63.5724; 439819
Halifax; England; GB; 53.7167; -1.85; 88134
Mexico City; Mexico City; MX; 19.4285; -99.1277; 9209944; *; es:Ciudad de México
São Paulo; São Paulo; BR; -23.5475; -46.6361; 11451999
Rio de Janeiro; Rio de Janeiro; BR; -22.9064; -43.1822; 6211223
Buenos Aires; Buenos Aires F.D.; AR; -34.6132; -58.3772; 3120612; *
Lima; Lima; PE; -12.0432; -77.0282; 10004141; *
Bogotá; Bogota D.C.; CO; 4.6097; -74.0818; 7674366; *
Santiago; Santiago Metropolitan; CL; -33.4569; -70.6483; 5614000; *; Santiago de Chile
Santiago de Compostela; Galicia; ES; 42.8805; -8.5457; 98179
Kingston; Kingston; JM; 17.9702; -76.7936; 662426; *
Kingston; Ontario; CA; 44.2298; -76.4810; 132485
Paris; Île-de-France; FR; 48.8534; 2.3488; 2103000; *; de:Paris; it:Parigi
Paris; Texas; US; 33.6609; -95.5555; 24171
Lyon; Auvergne-Rhône-Alpes; FR; 45.7485; 4.8467; 522250
Marseille; Provence-Alpes-Côte d'Azur; FR; 43.297; 5.3811; 873076; Marseilles
Nice; Provence-Alpes-Côte d'Azur; FR; 43.7031; 7.2661; 342669
Berlin; State of Berlin; DE; 52.5244; 13.4105; 3426354; *
Berlin; New Hampshire; US; 44.4687; -71.1851; 9367
Hamburg; Hamburg; DE; 53.5507; 9.993; 1845229
Munich; Bavaria; DE; 48.1374; 11.5755; 1512491; de:München
Cologne; North Rhine-Westphalia; DE; 50.9333; 6.95; 1083498; de:Köln
Frankfurt am Main; Hesse; DE; 50.1155; 8.6842; 773068; Frankfurt
Frankfurt (Oder); Brandenburg; DE; 52.3471; 14.5506; 57015; Frankfurt
Vienna; Vienna; AT; 48.2085; 16.3721; 1973403; *; de:Wien
Vienna; Virginia; US; 38.9012; -77.2653; 16473
Zürich; Zurich; CH; 47.3667; 8.55; 415367; Zurich
Geneva; Geneva; CH; 46.2022; 6.1457; 201818; fr:Genève
Bern; Bern; CH; 46.9481; 7.4474; 134591; *
Amsterdam; North Holland; NL; 52.374; 4.8897; 921402; *
Rotterdam; South Holland; NL; 51.9225; 4.4792; 651446
Brussels; Brussels Capital; BE; 50.8505; 4.3488; 1222637; *; fr:Bruxelles
Madrid; Madrid; ES; 40.4165; -3.7026; 3255944; *
Barcelona; Catalonia; ES; 41.3888; 2.159; 1620343
Valencia; Valencia; ES; 39.4697; -0.3774; 791413
Valencia; Carabobo; VE; 10.1620; -68.0077; 1619470
Lisbon; Lisbon; PT; 38.7169; -9.1399; 545245; *; pt:Lisboa
Porto; Porto; PT; 41.1496; -8.611; 231962
Rome; Lazio; IT; 41.8919; 12.5113; 2748109; *; it:Roma
Rome; Georgia; US; 34.257; -85.1647; 37713
Milan; Lombardy; IT; 45.4643; 9.1895; 1371498; it:Milano
Naples; Campania; IT; 40.8522; 14.2681; 914758; it:Napoli
Naples; Florida; US; 26.1420; -81.7948; 19115
Florence; Tuscany; IT; 43.7792; 11.2463; 360930; it:Firenze
Venice; Veneto; IT; 45.4371; 12.3326; 254850; it:Venezia
Athens; Attica; GR; 37.9838; 23.7278; 643452; *
Athens; Georgia; US; 33.9609; -83.3779; 127315
Copenhagen; Capital Region; DK; 55.6759; 12.5655; 660842; *; da:København
Stockholm; Stockholm; SE; 59.3294; 18.0687; 984748; *
Oslo; Oslo; NO; 59.9127; 10.7461; 717710; *
Helsinki; Uusimaa; FI; 60.1695; 24.9354; 664028; *
Tromsø; Troms; NO; 69.6489; 18.9551; 77544
Reykjavik; Capital Region; IS; 64.1355; -21.8954; 139000; *; is:Reykjavík
Warsaw; Mazovia; PL; 52.2298; 21.0118; 1862345; *; pl:Warszawa
Kraków; Lesser Poland; PL; 50.0614; 19.9366; 806201; Krakow; Cracow
Prague; Prague; CZ; 50.088; 14.4208; 1397880; *; cs:Praha
Budapest; Budapest; HU; 47.4984; 19.0404; 1741041; *
Bucharest; București; RO; 44.4323; 26.1063; 1716961; *
Istanbul; Istanbul; TR; 41.0138; 28.9497; 15701602
Kyiv; Kyiv City; UA; 50.4547; 30.5238; 2797553; *; Kiev
Moscow; Moscow; RU; 55.7522; 37.6156; 10381222; *; ru:Москва
Cairo; Cairo; EG; 30.0626; 31.2497; 9606916; *; ar:القاهرة
Cairo; Illinois; US; 37.0053; -89.1765; 1733
Alexandria; Alexandria; EG; 31.2018; 29.9158; 5263542; ar:الإسكندرية
Alexandria; Virginia; US; 38.8048; -77.0469; 159467
Casablanca; Casablanca-Settat; MA; 33.5883; -7.6114; 3144909; ar:الدار البيضاء
Nairobi; Nairobi County; KE; -1.2833; 36.8167; 4397073; *
Mombasa; Mombasa County; KE; -4.0547; 39.6636; 1208333
Kisumu; Kisumu; KE; -0.1022; 34.7617; 397957
Nakuru; Nakuru; KE; -0.3072; 36.0723; 570674
Kampala; Central Region; UG; 0.3163; 32.5822; 1680600; *
Dar es Salaam; Dar es Salaam; TZ; -6.8235; 39.2695; 5383728
Kigali; Kigali; RW; -1.9499; 30.0588; 1132686; *
Addis Ababa; Addis Ababa; ET; 9.0250; 38.7469; 3860000; *
Lagos; Lagos; NG; 6.4541; 3.3947; 15388000
Lagos; Faro; PT; 37.1020; -8.6742; 33500
Abuja; FCT; NG; 9.0579; 7.4951; 1235880; *
Accra; Greater Accra; GH; 5.556; -0.1969; 2388000; *
Kumasi; Ashanti; GH; 6.6885; -1.6244; 1468609
Dakar; Dakar; SN; 14.6937; -17.4441; 2646503; *
Cape Town; Western Cape; ZA; -33.9258; 18.4232; 4772846
Johannesburg; Gauteng; ZA; -26.2023; 28.0436; 4803262; Joburg
Durban; KwaZulu-Natal; ZA; -29.8579; 31.0292; 3120282
Delhi; Delhi; IN; 28.6519; 77.2315; 11034555
New Delhi; Delhi; IN; 28.6358; 77.2245; 317797; *
Mumbai; Maharashtra; IN; 19.0728; 72.8826; 12691836; Bombay
Bengaluru; Karnataka; IN; 12.9719; 77.5937; 8443675; Bangalore
Chennai; Tamil Nadu; IN; 13.0878; 80.2785; 4646732
Kolkata; West Bengal; IN; 22.5626; 88.363; 4631392; Calcutta
Hyderabad; Telangana; IN; 17.384; 78.4564; 6809970
Hyderabad; Sindh; PK; 25.3924; 68.3737; 1732693
Karachi; Sindh; PK; 24.8608; 67.0104; 14916456
Lahore; Punjab; PK; 31.558; 74.3507; 11126285
Dhaka; Dhaka Division; BD; 23.7104; 90.4074; 10278882; *
Kathmandu; Bagmati Province; NP; 27.7017; 85.3206; 1442271; *
Colombo; Western Province; LK; 6.9355; 79.8487; 648034; *
Dubai; Dubai; AE; 25.0772; 55.3093; 3790000; ar:دبي
Riyadh; Riyadh Region; SA; 24.6877; 46.7219; 7009100; *; ar:الرياض
Tehran; Tehran; IR; 35.6944; 51.4215; 9039000; *
Jerusalem; Jerusalem; IL; 31.7690; 35.2163; 971800
Tokyo; Tokyo; JP; 35.6895; 139.6917; 9733276; *; ja:東京
Osaka; Osaka; JP; 34.6938; 135.5011; 2753862; ja:大阪市
Kyoto; Kyoto; JP; 35.0211; 135.7538; 1463723; ja:京都市
Seoul; Seoul; KR; 37.566; 126.9784; 10349312; *; ko:서울
Beijing; Beijing; CN; 39.9075; 116.3972; 18960744; *; zh:北京
Shanghai; Shanghai; CN; 31.2222; 121.4581; 24874500; zh:上海
Hong Kong; Hong Kong; HK; 22.2783; 114.1747; 7396076; *; zh:香港
Singapore; Singapore; SG; 1.2897; 103.8501; 5638700; *
Bangkok; Bangkok; TH; 13.754; 100.5014; 5104476; *
Manila; Metro Manila; PH; 14.6042; 120.9822; 1846513; *
Jakarta; Jakarta; ID; -6.2146; 106.8451; 10562088; *
Kuala Lumpur; Kuala Lumpur; MY; 3.1412; 101.6865; 1453975; *; KL
Sydney; New South Wales; AU; -33.8678; 151.2073; 5557233
Sydney; Nova Scotia; CA; 46.1351; -60.1831; 31597
Melbourne; Victoria; AU; -37.814; 144.9633; 5031195
Melbourne; Florida; US; 28.0836; -80.6081; 80127
Brisbane; Queensland; AU; -27.4679; 153.0281; 2514184
Adelaide; South Australia; AU; -34.9287; 138.5986; 1387290
Darwin; Northern Territory; AU; -12.4611; 130.8418; 139902
Auckland; Auckland; NZ; -36.8485; 174.7635; 1440300
Wellington; Wellington; NZ; -41.2866; 174.7756; 215400; *
Wellington; Florida; US; 26.6587; -80.2414; 61637
Apia; Upolu; WS; -13.8333; -171.7667; 40407; *
Marlow; England; GB; 51.5722; -0.7769; 17522
`;

/** The real towns that the stand-ins know. */
export const towns: Town[] = rows
  .trim()
  .split("\n")
  .map((row, index) => {
    const [name = "", admin1 = "", countryCode = "", latitude, longitude, population, ...rest] =
      row.split("; ");
    const [lat, lon] = [Number(latitude), Number(longitude)];
    const names = rest.filter((part) => part !== "*" && part !== "x" && !part.startsWith("+"));
    return {
      id: 9_000_001 + index,
      name,
      admin1,
      countryCode,
      latitude: lat,
      longitude: lon,
      population: Number(population),
      timezone: tzLookup(lat, lon),
      featureCode: rest.includes("*") ? "PPLC" : rest.includes("x") ? "PPLX" : "PPL",
      otherNames: names.map(otherName),
      postcodes: rest.filter((part) => part.startsWith("+")).map((part) => part.slice(1)),
    };
  });

function otherName(text: string): Town["otherNames"][number] {
  const [, language, name] = /^([a-z]{2}):(.+)$/.exec(text) ?? [];
  return language === undefined || name === undefined ? { name: text } : { name, language };
}
