/** The key, and the origins that stand for Google's services. */
export type GoogleSettings = { apiKey: string; routesUrl: string; geocodingUrl: string; placesUrl: string };
