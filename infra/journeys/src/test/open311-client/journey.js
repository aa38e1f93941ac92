// Uses the public client as an app does: finds the endpoint, lists services, submits a request and reads it again.
const Open311 = require('open311');

const [discovery, apiKey] = process.argv.slice(2);
const client = new Open311({discovery, apiKey, jurisdiction: 'birmingham.gov.uk'});

function step(name, start) {
  return new Promise((resolve, reject) =>
    start((error, answer) => error ? reject(new Error(`${name}: ${error} ${answer}`)) : resolve(answer)));
}

async function journey() {
  await step('discovery', done => client.serviceDiscovery({cache: true}, done));
  const services = await step('services', done => client.serviceList(done));
  const service = services.find(one => one.service_code === 'pothole');
  const definition = await step('definition', done => client.serviceDefinition(service.service_code, done));
  const attributes = {};
  for (const question of definition.attributes.filter(one => one.required)) {
    attributes[question.code] = question.values ? question.values[0].key : 'The left lane';
  }
  const description = `Hole for the journey ${Date.now()}`;
  const made = await step('submit', done => client.submitRequest(
    {service_code: service.service_code, lat: 52.4431, long: -1.8873, description, attributes}, done));
  const id = made[0].service_request_id;
  const [one] = await step('request', done => client.serviceRequests(id, {}, done));
  const several = await step('requests', done => client.serviceRequests([id], {}, done));
  const [token] = await step('token', done => client.token(id, done));
  console.log(JSON.stringify({
    endpoint: client.endpoint, services: services.length, id, description,
    read: one.description, requested: one.requested_datetime, several: several.length, token: token.service_request_id
  }));
}

journey().catch(error => {
  console.error(error.message);
  process.exit(1);
});
