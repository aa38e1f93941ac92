// Draws a map from our own layers. Whatever it shows stands beside it in words, and no page needs it.
//
// <div class="brum-map" data-module="map" data-layers="/area/E05011154/layers" data-lat="lat" data-lon="lon" hidden>
//   layers  GeoJSON features with a "kind": ward, street, home, report, place; "words" names one, "href" leads on
//   The script tag says what the two buttons do (data-closer, data-further) and may name tiles (data-tiles, data-tiles-by)
//   that lie below our layers.
//   lat     with lon: the fields of a form that take the place under the cross
const tag = document.querySelector("script[data-leaflet]");
await import(tag.dataset.leaflet);
const { L } = window;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

for (const box of document.querySelectorAll('[data-module="map"]')) {
  const answer = await fetch(box.dataset.layers, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) continue; // the words beside the map remain
  const { features } = await answer.json();
  box.hidden = false;
  document.querySelectorAll(`[data-with="${box.id}"]`).forEach((part) => (part.hidden = false));
  const map = L.map(box, { attributionControl: Boolean(tag.dataset.tiles), maxZoom: 19, minZoom: 10, zoomSnap: 0.5, zoomControl: false, scrollWheelZoom: false, zoomAnimation: !still, fadeAnimation: false, inertia: !still });
  L.control.zoom({ zoomInTitle: tag.dataset.closer, zoomOutTitle: tag.dataset.further }).addTo(map);
  if (tag.dataset.tiles) {
    box.classList.add("brum-map--tiles");
    map.attributionControl.setPrefix(false);
    const by = document.createElement("span");
    by.textContent = tag.dataset.tilesBy;
    L.tileLayer(tag.dataset.tiles, { maxZoom: 19, attribution: by.innerHTML, referrerPolicy: "no-referrer" }).addTo(map);
  }
  const of = (kind) => features.filter((feature) => feature.properties.kind === kind);
  const ward = L.geoJSON(of("ward"), { interactive: false, style: { className: "brum-map__ward" } }).addTo(map);
  const points = (kind, radius) =>
    L.geoJSON(of(kind), {
      pointToLayer: (feature, at) => {
        const { words, href } = feature.properties;
        const point = L.circleMarker(at, { radius, className: `brum-map__${kind}`, interactive: Boolean(href) });
        if (words) point.bindTooltip(words);
        if (href) point.on("click", () => location.assign(href));
        return point;
      },
    }).addTo(map);
  const homes = points("home", 3);
  for (const { geometry, properties } of of("street")) {
    const name = document.createElement("span");
    name.textContent = properties.words;
    const [east, north] = geometry.coordinates;
    L.tooltip({ permanent: true, direction: "top", className: "brum-map__street", offset: [0, -4] }).setLatLng([north, east]).setContent(name).addTo(map);
  }
  const reports = points("report", 9);
  const place = points("place", 8);

  const [lat, lon] = [box.dataset.lat, box.dataset.lon].map((id) => id && document.getElementById(id));
  if (lat && lon) {
    const near = place.getLayers().length ? place : homes.getLayers().length ? homes : ward;
    if (lat.value && lon.value) map.setView([Number(lat.value), Number(lon.value)], 17);
    else map.fitBounds(near.getBounds(), { maxZoom: 17, padding: [30, 30], animate: false });
    const cross = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    cross.setAttribute("class", "brum-map__cross");
    cross.setAttribute("viewBox", "0 0 44 44");
    cross.setAttribute("aria-hidden", "true");
    cross.innerHTML = '<circle cx="22" cy="22" r="10"/><path d="M22 2v14M22 28v14M2 22h14M28 22h14"/>';
    box.append(cross);
    const take = () => {
      const at = map.getCenter();
      lat.value = at.lat.toFixed(6);
      lon.value = at.lng.toFixed(6);
    };
    map.on("moveend", take);
    take();
    const here = document.querySelector(`[data-module="here"][data-map="${box.id}"]`);
    if (here && navigator.geolocation) {
      here.hidden = false;
      here.addEventListener("click", () =>
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => map.setView([coords.latitude, coords.longitude], 18, { animate: false }),
          () => (here.nextElementSibling.textContent = here.dataset.unknown),
          { enableHighAccuracy: true, timeout: 10000 },
        ),
      );
    }
  } else {
    const all = ward.getLayers().length ? ward : reports;
    map.fitBounds(all.getBounds(), { padding: [10, 10], animate: false });
    if (homes.getLayers().length) homes.bringToFront();
    reports.bringToFront();
  }
}
