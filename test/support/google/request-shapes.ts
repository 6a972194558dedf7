/** What a field of a request may hold. */
export type Shape =
  | "string"
  | "boolean"
  | "number"
  | "timestamp"
  | { oneOf: string[] }
  | { list: Shape }
  | { fields: Record<string, Shape> };

const latLng: Shape = { fields: { latitude: "number", longitude: "number" } };
const viewport: Shape = { fields: { low: latLng, high: latLng } };
const waypoint: Shape = {
  fields: {
    location: { fields: { latLng, heading: "number" } },
    placeId: "string",
    address: "string",
    navigationPointToken: "string",
    via: "boolean",
    vehicleStopover: "boolean",
    sideOfRoad: "boolean",
  },
};
const enumOf = (values: string): Shape => ({ oneOf: values.split(" ") });
const routingPreference = enumOf(
  "ROUTING_PREFERENCE_UNSPECIFIED TRAFFIC_UNAWARE TRAFFIC_AWARE TRAFFIC_AWARE_OPTIMAL",
);
const travelModes = "TRAVEL_MODE_UNSPECIFIED DRIVE BICYCLE WALK TWO_WHEELER";

/** https://developers.google.com/maps/documentation/routes/reference/rest/v2/TopLevel/computeRoutes#request-body */
export const routesRequest: Record<string, Shape> = {
  origin: waypoint,
  destination: waypoint,
  intermediates: { list: waypoint },
  travelMode: enumOf(`${travelModes} TRANSIT`),
  routingPreference,
  polylineQuality: enumOf("POLYLINE_QUALITY_UNSPECIFIED HIGH_QUALITY OVERVIEW"),
  polylineEncoding: enumOf("POLYLINE_ENCODING_UNSPECIFIED ENCODED_POLYLINE GEO_JSON_LINESTRING"),
  departureTime: "timestamp",
  arrivalTime: "timestamp",
  computeAlternativeRoutes: "boolean",
  routeModifiers: {
    fields: {
      avoidTolls: "boolean",
      avoidHighways: "boolean",
      avoidFerries: "boolean",
      avoidIndoor: "boolean",
      vehicleInfo: {
        fields: { emissionType: enumOf("VEHICLE_EMISSION_TYPE_UNSPECIFIED GASOLINE ELECTRIC HYBRID DIESEL") },
      },
      tollPasses: { list: "string" },
    },
  },
  languageCode: "string",
  regionCode: "string",
  units: enumOf("UNITS_UNSPECIFIED METRIC IMPERIAL"),
  optimizeWaypointOrder: "boolean",
  requestedReferenceRoutes: { list: enumOf("REFERENCE_ROUTE_UNSPECIFIED FUEL_EFFICIENT SHORTER_DISTANCE") },
  extraComputations: {
    list: enumOf(
      "EXTRA_COMPUTATION_UNSPECIFIED TOLLS FUEL_CONSUMPTION TRAFFIC_ON_POLYLINE " +
        "HTML_FORMATTED_NAVIGATION_INSTRUCTIONS FLYOVER_INFO_ON_POLYLINE NARROW_ROAD_INFO_ON_POLYLINE",
    ),
  },
  trafficModel: enumOf("TRAFFIC_MODEL_UNSPECIFIED BEST_GUESS PESSIMISTIC OPTIMISTIC"),
  transitPreferences: {
    fields: {
      allowedTravelModes: {
        list: enumOf("TRANSIT_TRAVEL_MODE_UNSPECIFIED BUS SUBWAY TRAIN LIGHT_RAIL RAIL"),
      },
      routingPreference: enumOf("TRANSIT_ROUTING_PREFERENCE_UNSPECIFIED LESS_WALKING FEWER_TRANSFERS"),
    },
  },
};

/** https://developers.google.com/maps/documentation/places/web-service/reference/rest/v1/places/searchText#request-body */
export const placesRequest: Record<string, Shape> = {
  textQuery: "string",
  languageCode: "string",
  regionCode: "string",
  rankPreference: enumOf("RANK_PREFERENCE_UNSPECIFIED DISTANCE RELEVANCE"),
  includedType: "string",
  openNow: "boolean",
  minRating: "number",
  maxResultCount: "number",
  pageSize: "number",
  pageToken: "string",
  priceLevels: {
    list: enumOf(
      "PRICE_LEVEL_UNSPECIFIED PRICE_LEVEL_FREE PRICE_LEVEL_INEXPENSIVE PRICE_LEVEL_MODERATE " +
        "PRICE_LEVEL_EXPENSIVE PRICE_LEVEL_VERY_EXPENSIVE",
    ),
  },
  strictTypeFiltering: "boolean",
  locationBias: { fields: { rectangle: viewport, circle: { fields: { center: latLng, radius: "number" } } } },
  locationRestriction: { fields: { rectangle: viewport } },
  evOptions: { fields: { minimumChargingRateKw: "number", connectorTypes: { list: "string" } } },
  routingParameters: {
    fields: {
      origin: latLng,
      travelMode: enumOf(travelModes),
      routeModifiers: {
        fields: {
          avoidTolls: "boolean",
          avoidHighways: "boolean",
          avoidFerries: "boolean",
          avoidIndoor: "boolean",
        },
      },
      routingPreference,
    },
  },
  searchAlongRouteParameters: { fields: { polyline: { fields: { encodedPolyline: "string" } } } },
  includePureServiceAreaBusinesses: "boolean",
  includeFutureOpeningBusinesses: "boolean",
};
