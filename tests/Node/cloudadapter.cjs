// The JavaScript SDK's CloudAdapter as the reference bot. usage: node cloudadapter.cjs METADATA_URL APP_ID; prints the port it listens on.
const { CloudAdapter, ActivityHandler } = require('botbuilder');
const connector = require('botframework-connector');
const { serve } = require('./serve.cjs');

const [metadata, appId] = process.argv.slice(2);
const issuer = 'https://api.botframework.com';
const authentication = connector.BotFrameworkAuthenticationFactory.create(
  '', false, new URL('/login', metadata).href, issuer, issuer, new URL('/', metadata).href, metadata, metadata, '',
  new connector.PasswordServiceClientCredentialFactory(appId, 'secret'), new connector.AuthenticationConfiguration());
const adapter = new CloudAdapter(authentication);
adapter.onTurnError = async () => {};
const bot = new ActivityHandler();

console.error = () => {};
serve(adapter, bot, port => console.log(port));
