/** The fields an answer may have, for checking field masks. "any": what lies below is not checked here. */
export type Fields = { [name: string]: Fields | "leaf" | "any" };

const leaves = (names: string): Fields => Object.fromEntries(names.split(" ").map((name) => [name, "leaf"]));
const anything = (names: string): Fields => Object.fromEntries(names.split(" ").map((name) => [name, "any"]));

const text = leaves("text languageCode");
const latLng = leaves("latitude longitude");
const location = { latLng, heading: "leaf" } as const;
const money = leaves("currencyCode units nanos");
const polyline = { encodedPolyline: "leaf", geoJsonLinestring: "any" } as const;
const instruction = leaves("maneuver instructions");
const speeds = leaves("startPolylinePointIndex endPolylinePointIndex speed");
const geocoded = {
  ...leaves("intermediateWaypointRequestIndex type partialMatch placeId"),
  geocoderStatus: { ...leaves("code message"), details: "any" },
} as const;
const stop = { name: "leaf", location } as const;
const localTime = { time: text, timeZone: "leaf" } as const;
const roadFeature = (presence: string) => ({
  [presence]: "leaf" as const,
  polylinePointIndex: leaves("startIndex endIndex"),
});

const step: Fields = {
  ...leaves("distanceMeters staticDuration travelMode"),
  polyline,
  startLocation: location,
  endLocation: location,
  navigationInstruction: instruction,
  travelAdvisory: { speedReadingIntervals: speeds },
  localizedValues: { distance: text, staticDuration: text },
  transitDetails: {
    ...leaves("headsign headway stopCount tripShortText"),
    stopDetails: { ...leaves("arrivalTime departureTime"), arrivalStop: stop, departureStop: stop },
    localizedValues: { arrivalTime: localTime, departureTime: localTime },
    transitLine: {
      ...leaves("name uri color iconUri nameShort textColor"),
      agencies: leaves("name phoneNumber uri"),
      vehicle: { ...leaves("type iconUri localIconUri"), name: text },
    },
  },
};

const leg: Fields = {
  ...leaves("distanceMeters duration staticDuration"),
  polyline,
  startLocation: location,
  endLocation: location,
  steps: step,
  travelAdvisory: { tollInfo: { estimatedPrice: money }, speedReadingIntervals: speeds },
  localizedValues: { distance: text, duration: text, staticDuration: text },
  stepsOverview: {
    multiModalSegments: {
      ...leaves("stepStartIndex stepEndIndex travelMode"),
      navigationInstruction: instruction,
    },
  },
};

/** https://developers.google.com/maps/documentation/routes/reference/rest/v2/TopLevel/computeRoutes#response-body */
export const routesFields: Fields = {
  routes: {
    ...leaves("routeLabels distanceMeters duration staticDuration description warnings"),
    ...leaves("optimizedIntermediateWaypointIndex routeToken"),
    legs: leg,
    polyline,
    viewport: { low: latLng, high: latLng },
    travelAdvisory: {
      ...leaves("fuelConsumptionMicroliters routeRestrictionsPartiallyIgnored"),
      tollInfo: { estimatedPrice: money },
      speedReadingIntervals: speeds,
      transitFare: money,
    },
    localizedValues: { distance: text, duration: text, staticDuration: text, transitFare: text },
    polylineDetails: {
      flyoverInfo: roadFeature("flyoverPresence"),
      narrowRoadInfo: roadFeature("narrowRoadPresence"),
    },
  },
  fallbackInfo: leaves("routingMode reason"),
  geocodingResults: { origin: geocoded, destination: geocoded, intermediates: geocoded },
};

const openingHours = anything(
  "openNow periods weekdayDescriptions secondaryHoursType specialDays nextOpenTime nextCloseTime",
);

/** https://developers.google.com/maps/documentation/places/web-service/reference/rest/v1/places#Place */
export const placesFields: Fields = {
  places: {
    ...leaves("name id types primaryType nationalPhoneNumber internationalPhoneNumber formattedAddress"),
    ...leaves("shortFormattedAddress rating googleMapsUri websiteUri utcOffsetMinutes adrFormatAddress"),
    ...leaves(
      "businessStatus priceLevel userRatingCount iconMaskBaseUri iconBackgroundColor takeout delivery",
    ),
    ...leaves(
      "dineIn curbsidePickup reservable servesBreakfast servesLunch servesDinner servesBeer servesWine",
    ),
    ...leaves("servesBrunch servesVegetarianFood outdoorSeating liveMusic menuForChildren servesCocktails"),
    ...leaves("servesDessert servesCoffee goodForChildren allowsDogs restroom goodForGroups"),
    ...leaves("goodForWatchingSports pureServiceAreaBusiness movedPlace movedPlaceId"),
    displayName: text,
    primaryTypeDisplayName: text,
    location: latLng,
    viewport: { low: latLng, high: latLng },
    timeZone: leaves("id version"),
    regularOpeningHours: openingHours,
    currentOpeningHours: openingHours,
    regularSecondaryOpeningHours: openingHours,
    currentSecondaryOpeningHours: openingHours,
    ...anything("googleMapsTypeLabel postalAddress addressComponents plusCode reviews photos openingDate"),
    ...anything("attributions editorialSummary paymentOptions parkingOptions subDestinations"),
    ...anything("accessibilityOptions fuelOptions evChargeOptions generativeSummary containingPlaces"),
    ...anything("addressDescriptor googleMapsLinks priceRange reviewSummary evChargeAmenitySummary"),
    ...anything("neighborhoodSummary consumerAlert transitStation"),
  },
  ...anything("routingSummaries contextualContents"),
  ...leaves("nextPageToken searchUri"),
};
