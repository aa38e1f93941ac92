// Makes the replica set and one user per service, who can reach the database of the service's name and no other.
// Run by mongosh beside mongod (the first user needs the localhost exception); running it again changes nothing but
// the passwords, which is how a password is rotated.
const services = ["accounts", "places", "service-requests", "bin-schedules", "complaints", "notifications", "portal"];
const password = (name) => {
  const variable = "BRUM_MONGODB_PASSWORD_" + name.toUpperCase().replaceAll("-", "_");
  if (!process.env[variable]) throw new Error(variable + " is not set: run infra/docker/secrets first");
  return process.env[variable];
};
const member = process.env.BRUM_MONGODB_HOST || "mongodb:27017";
const admin = db.getSiblingDB("admin");
const signIn = () => {
  try {
    return admin.auth("root", password("root")).ok === 1;
  } catch (refused) {
    return false;
  }
};

const known = signIn();
if (!known) {
  try {
    rs.initiate({ _id: "brum", members: [{ _id: 0, host: member }] });
  } catch (error) {
    // interrupted between this step and the next the last time
    if (error.codeName !== "AlreadyInitialized") throw error;
  }
}
for (const end = Date.now() + 60000; !db.hello().isWritablePrimary; sleep(200)) {
  if (Date.now() > end) throw new Error("MongoDB did not become primary within a minute");
}
if (!known) {
  admin.createUser({ user: "root", pwd: password("root"), roles: ["root"] });
  if (!signIn()) throw new Error("MongoDB refuses its own first user");
}
for (const name of services) {
  const roles = [{ role: "readWrite", db: name }];
  const own = db.getSiblingDB(name);
  if (own.getUser(name)) own.updateUser(name, { pwd: password(name), roles });
  else own.createUser({ user: name, pwd: password(name), roles });
}
print("MongoDB is ready: replica set brum, users " + services.join(", "));
