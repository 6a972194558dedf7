import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startNominatim, type NominatimStandin } from "./nominatim-standin.ts";
import { startOsrm, type OsrmStandin } from "./osrm-standin.ts";

let osrm: OsrmStandin;
let nominatim: NominatimStandin;
beforeEach(async () => {
  osrm = await startOsrm();
  nominatim = await startNominatim({ isPublic: false });
});
afterEach(() => Promise.all([osrm.close(), nominatim.close()]));

const leedsToHeadingley = "-1.5476,53.7949;-1.5796,53.8197";

async function route(path: string): Promise<{ status: number; body: object }> {
  const response = await fetch(`${osrm.url}${path}`);
  return { status: response.status, body: (await response.json()) as object };
}

describe("OSRM", () => {
  it("tells a way, its legs and its steps, longitude first", async () => {
    const { status, body } = await route(`/route/v1/foot/${leedsToHeadingley}?overview=false&steps=true`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      code: "Ok",
      routes: [
        {
          legs: [
            {
              steps: [
                { mode: "walking", maneuver: { type: "depart", location: [-1.5476, 53.7949] } },
                { maneuver: { type: "turn" }, ref: "A61" },
                { maneuver: { type: "roundabout", exit: 2 } },
                { maneuver: { type: "end of road", modifier: "left" }, name: "" },
                { maneuver: { type: "arrive" }, distance: 0, duration: 0 },
              ],
            },
          ],
        },
      ],
      waypoints: [{ location: [-1.5476, 53.7949] }, { location: [-1.5796, 53.8197] }],
    });
  });

  it("tells no steps and no other ways unless asked", async () => {
    const plain = await route(`/route/v1/driving/${leedsToHeadingley}?overview=false`);
    expect(plain.body).toMatchObject({ routes: [{ legs: [{ steps: [], summary: "" }] }] });
    const { body } = await route(`/route/v1/driving/${leedsToHeadingley}?overview=false&alternatives=2`);
    expect((body as { routes: object[] }).routes).toHaveLength(3);
  });

  it.each([
    ["/table/v1/foot/0,0;1,1", "InvalidService"],
    [`/route/v2/foot/${leedsToHeadingley}`, "InvalidVersion"],
    [`/route/v1/foot/leeds;headingley`, "InvalidQuery"],
    [`/route/v1/foot/${leedsToHeadingley}?steps=yes`, "InvalidQuery"],
    [`/route/v1/foot/${leedsToHeadingley}?language=en`, "InvalidQuery"],
    ["/route/v1/foot/-1.5476,53.7949", "InvalidOptions"],
    ["/route/v1/foot/0,0;1,1", "NoSegment"],
    ["/route/v1/foot/-1.5476,53.7949;36.8167,-1.2833", "NoRoute"],
  ])("answers %s with %s", async (path, code) => {
    expect(await route(path)).toMatchObject({ status: 400, body: { code } });
  });
});

describe("Nominatim", () => {
  const named = { headers: { "user-agent": "AISMS/0.1 (+https://aisms.example)" } };
  const search = async (query: string): Promise<unknown> =>
    (await fetch(`${nominatim.url}/search?format=jsonv2&${query}`, named)).json();

  it("finds places by name, with their address where asked; nothing found is an empty list", async () => {
    expect(await search("q=leeds station&addressdetails=1")).toMatchObject([
      {
        lat: "53.7949",
        lon: "-1.5476",
        name: "Leeds Station",
        address: { city: "Leeds", country_code: "gb" },
      },
    ]);
    expect(await search("q=york&countrycodes=us")).toMatchObject([
      { display_name: "York, Pennsylvania, United States" },
    ]);
    expect(await search("q=xyzzy")).toEqual([]);
  });

  it("finds shops of a kind within a box", async () => {
    const found = (await search("q=pharmacy&viewbox=-3.2,51.1,-3.0,50.9&bounded=1")) as {
      name: string;
    }[];
    expect(found.map(({ name }) => name)).toContain("Corner Pharmacy");
    expect(await search("q=pharmacy&viewbox=-3.2,51.1,-3.0,50.9&limit=2")).toHaveLength(2);
  });

  it("tells what lies at a point, or that it cannot", async () => {
    const reverse = async (at: string): Promise<unknown> =>
      (await fetch(`${nominatim.url}/reverse?format=jsonv2&${at}`, named)).json();
    expect(await reverse("lat=53.7949&lon=-1.5476")).toMatchObject({ address: { city: "Leeds" } });
    expect(await reverse("lat=0&lon=0")).toEqual({ error: "Unable to geocode" });
  });

  it("refuses who does not say who asks, other formats, and no question", async () => {
    expect((await fetch(`${nominatim.url}/search?q=leeds`)).status).toBe(403);
    expect((await fetch(`${nominatim.url}/search?q=leeds&format=csv`, named)).status).toBe(400);
    expect((await fetch(`${nominatim.url}/search?format=jsonv2`, named)).status).toBe(400);
  });

  it("of the public refuses a second request within a second", async () => {
    const ofAll = await startNominatim();
    const ask = async () => (await fetch(`${ofAll.url}/search?q=leeds&format=jsonv2`, named)).status;
    expect([await ask(), await ask()]).toEqual([200, 429]);
    await ofAll.close();
  });
});
