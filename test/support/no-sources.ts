import type { Sources } from "../../src/skills/index.ts";

const away = "http://127.0.0.1:9";

/** Sources of which none is set up, and those that need no setting are away. */
export const noSources: Sources = {
  google: null,
  openMeteo: { forecastUrl: away, geocodingUrl: away },
  osrmUrl: null,
  nominatimUrl: null,
  wikipediaUrl: away,
  wiktionaryUrl: away,
  frankfurterUrl: away,
  webSearch: null,
  localCalendars: false,
  newsFeeds: [],
};
