namespace TriageBot.Tests.EndToEnd;

/// <summary>The classes that start the real program: one after the other, so that none waits for another's processes.</summary>
[CollectionDefinition]
public sealed class RealProgram;
