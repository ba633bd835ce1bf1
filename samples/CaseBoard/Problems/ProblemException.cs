namespace CaseBoard.Problems;

/// <summary>A failure that the application has found itself.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem => problem;
}
