// An echo bot on the JavaScript SDK's CloudAdapter, without an app id as in local development. usage: node echobot.cjs; says where it listens.
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = require('botbuilder');
const { serve } = require('./serve.cjs');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => { throw error; };
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`));
  await next();
});

serve(adapter, bot, port => console.log(`Now listening on: http://127.0.0.1:${port}`));
