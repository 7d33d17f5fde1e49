"""The questions, and the tree that they form."""

from . import leaves
from .machine import Machine
from .task import Task
from .tree import Answer, Leaf, Question, otherwise

MOSTLY = 0.9  # of the time: "it waits", or "it computes"
WORTH_THREADS_SECONDS = 0.005  # of all calls
WORTH_A_THREAD_SECONDS = 50e-6  # of one call
WORTH_PROCESSES_SECONDS = 0.15  # of computing, of all calls
LONG_JOB_SECONDS = 0.8  # from here, when a pool starts hardly matters
SHORT_CALL_SECONDS = 0.001  # such calls are sent in chunks
CHEAP_TO_SEND = 0.5  # of the computing, at most, for pickling and sending
SEND_SECONDS_PER_BYTE = 2e-9
HELD_UP = 1.5  # times as long beside a second thread


def _free(task: Task, machine: Machine) -> bool:
    return not machine.gil


def _releases(task: Task, machine: Machine) -> bool:
    return task.gil_share <= 0.5


def _sending(task: Task) -> float:
    moved = task.argument_bytes + task.result_bytes
    pickled = task.argument_pickle_seconds + task.result_pickle_seconds
    return moved * SEND_SECONDS_PER_BYTE + pickled


def _sendable(task: Task, machine: Machine) -> bool:
    return task.picklable and _sending(task) <= CHEAP_TO_SEND * task.seconds


def _worth_processes(task: Task, machine: Machine) -> bool:
    return task.tasks * task.cpu_seconds >= WORTH_PROCESSES_SECONDS


def _worth_threads(task: Task, machine: Machine) -> bool:
    long_enough = task.seconds >= WORTH_A_THREAD_SECONDS
    return long_enough and task.sequential_seconds >= WORTH_THREADS_SECONDS


def _short_job(task: Task, machine: Machine) -> bool:
    return (
        machine.has_interpreters
        and task.runs_in_interpreter
        and task.sequential_seconds < LONG_JOB_SECONDS
        and task.cpu_seconds >= SHORT_CALL_SECONDS
    )


def _enough(question: Question | Leaf, fits: object, key: str) -> Question:
    return Question(
        key,
        "Is there enough to do to pay for starting workers?",
        "Time all calls in a loop; measure tells both.",
        (
            Answer(
                "Yes: it takes clearly longer than starting them",
                "There is enough to do to pay for starting workers.",
                fits,  # type: ignore[arg-type]  # one of the functions above
                question,
            ),
            Answer(
                "No: it is done before they would be ready",
                "No: it is done before workers would be ready.",
                otherwise,
                leaves.NOTHING,
            ),
        ),
    )


JOB = Question(
    "job",
    "Is the whole job over in less than a second, on Python 3.14 or newer?",
    "Time all calls in a loop; interpreters also need modules that allow it.",
    (
        Answer(
            "Yes, and its modules allow interpreters",
            "Yes, and its modules run in interpreters.",
            _short_job,
            leaves.INTERPRETERS,
        ),
        Answer(
            "No, or an older Python, or many short calls",
            "No, or interpreters are out of the question.",
            otherwise,
            leaves.PROCESSES,
        ),
    ),
)
SEND = Question(
    "send",
    "Can arguments and results be pickled, and cheaply?",
    "pickle.dumps of an argument and a result; measure weighs them.",
    (
        Answer(
            "Yes: far quicker than computing on them",
            "Yes: sending them is cheap next to the computing.",
            _sendable,
            _enough(JOB, _worth_processes, "enough-for-processes"),
        ),
        Answer(
            "No, or it takes about as long as the computing",
            "No, or it takes about as long as the computing.",
            otherwise,
            leaves.CANNOT_SEND,
        ),
    ),
)
COMMON = Question(
    "common",
    "Do the calls change common objects?",
    "Look for globals, caches and attributes that the function writes.",
    (
        Answer(
            "Yes",
            "They do, and processes would each change a copy.",
            lambda task, machine: task.shared_state,
            leaves.COMMON_STATE,
        ),
        Answer("No", "They do not.", otherwise, SEND),
    ),
)
CONTENTION = Question(
    "contention",
    "Do two threads get about twice as much done as one?",
    "Run the same calls in one thread and in two; measure does it.",
    (
        Answer(
            "No: they hold each other up",
            "No: they hold each other up at objects that they share.",
            lambda task, machine: (
                task.thread_slowdown >= HELD_UP
                and not task.shared_state
                and _sendable(task, machine)
                and _worth_processes(task, machine)
            ),
            leaves.PROCESSES_CONTENDED,
        ),
        Answer(
            "Yes, or I have not tried",
            "They do, as far as is known.",
            otherwise,
            leaves.THREADS_FREE,
        ),
    ),
)
LOCK = Question(
    "lock",
    "Does the computing hold the GIL?",
    "Two threads that run it take as long as one: it does not. measure tries.",
    (
        Answer(
            "No: this Python has no GIL",
            "This Python runs without the GIL.",
            _free,
            _enough(CONTENTION, _worth_threads, "enough-for-threads"),
        ),
        Answer(
            "No: it is C code that releases it",
            "It is C code that releases the GIL.",
            _releases,
            _enough(
                leaves.THREADS_RELEASE, _worth_threads, "enough-for-threads"
            ),
        ),
        Answer("Yes", "It does, on this build.", otherwise, COMMON),
    ),
)
WAITS = Question(
    "library",
    "Is there an asynchronous library for what you wait for?",
    "Look for async def in its documentation.",
    (
        Answer(
            "Yes",
            "There is one.",
            lambda task, machine: task.async_library or task.coroutine,
            leaves.LOOP,
        ),
        Answer(
            "No, or I do not want to change the code",
            "There is none, or the code is to stay as it is.",
            otherwise,
            leaves.THREADS_WAIT,
        ),
    ),
)
LOOP_LOCK = Question(
    "loop-lock",
    "Does the computing hold the GIL?",
    LOCK.how_to_know,
    (
        Answer(
            "No: no GIL, or the code releases it",
            "It does not: there is no GIL, or the code releases it.",
            lambda task, machine: not machine.gil or _releases(task, machine),
            leaves.LOOP_THREADS,
        ),
        Answer(
            "Yes, and all of it takes less than starting processes",
            "It does, but all of it takes less than starting processes.",
            lambda task, machine: (
                not _worth_processes(task, machine) or not task.picklable
            ),
            leaves.LOOP_COMPUTES,
        ),
        Answer(
            "Yes, and there is a lot of it",
            "It does, and there is a lot of it.",
            otherwise,
            leaves.LOOP_PROCESSES,
        ),
    ),
)
POOL_LOCK = Question(
    "pool-lock",
    "Does the computing hold the GIL?",
    LOCK.how_to_know,
    (
        Answer(
            "No: no GIL, or the code releases it",
            "It does not: there is no GIL, or the code releases it.",
            lambda task, machine: not machine.gil or _releases(task, machine),
            leaves.THREADS_BOTH,
        ),
        Answer(
            "Yes, and all of it takes less than starting processes",
            "It does, but all of it takes less than starting processes.",
            lambda task, machine: (
                not (
                    _worth_processes(task, machine)
                    and _sendable(task, machine)
                )
            ),
            leaves.THREADS_WAIT,
        ),
        Answer(
            "Yes, and there is a lot of it",
            "It does, and there is a lot of it.",
            otherwise,
            leaves.PROCESSES_BOTH,
        ),
    ),
)
BOTH = Question(
    "library",
    WAITS.text,
    WAITS.how_to_know,
    (
        Answer(
            "Yes",
            "There is one.",
            lambda task, machine: task.async_library or task.coroutine,
            LOOP_LOCK,
        ),
        Answer(
            "No, or I do not want to change the code",
            "There is none, or the code is to stay as it is.",
            otherwise,
            POOL_LOCK,
        ),
    ),
)
KIND = Question(
    "kind",
    "What does a call do while you wait for it: wait, compute, or both?",
    "Compare time.process_time() with time.perf_counter(); measure does it.",
    (
        Answer(
            "It waits: for a network, a disk, a device, another program",
            "A call waits nearly all the time.",
            lambda task, machine: task.wait_share >= MOSTLY,
            _enough(WAITS, _worth_threads, "enough-waiting"),
        ),
        Answer(
            "It computes",
            "A call computes nearly all the time.",
            lambda task, machine: (
                task.wait_share <= 1 - MOSTLY and not task.coroutine
            ),
            LOCK,
        ),
        Answer("Both", "A call both waits and computes.", otherwise, BOTH),
    ),
)
PARALLEL = Question(
    "parallel",
    "Can a library do all of it in one call, or use all cores already?",
    "Watch the CPU meter during one call: above 100 % it does.",
    (
        Answer(
            "Yes",
            "A library can do all of it at once, or is parallel already.",
            lambda task, machine: task.vectorisable or task.parallel_already,
            leaves.LIBRARY,
        ),
        Answer("No", "No library does it as a whole.", otherwise, KIND),
    ),
)
ISOLATION = Question(
    "isolation",
    "Must a crash or a leak in a call stay contained?",
    "Think of C extensions that crash and of code that you did not write.",
    (
        Answer(
            "Yes",
            "A crash or a leak must stay contained.",
            lambda task, machine: task.needs_isolation,
            leaves.ISOLATED,
        ),
        Answer("No", "Nothing has to be contained.", otherwise, PARALLEL),
    ),
)
ORDER = Question(
    "order",
    "Does each call need the result of the one before?",
    "If the items could be shuffled, it does not.",
    (
        Answer(
            "Yes, or there is only one call",
            "It does, or there is only one call.",
            lambda task, machine: task.ordered or task.tasks == 1,
            leaves.IN_ORDER,
        ),
        Answer("No", "The calls are independent.", otherwise, ISOLATION),
    ),
)
TREE = Question(
    "machines",
    "Is one machine enough?",
    "It is for data that fits its disk and a deadline that all its cores can"
    " keep.",
    (
        Answer(
            "No",
            "One machine is not enough.",
            lambda task, machine: task.several_machines,
            leaves.CLUSTER,
        ),
        Answer("Yes", "One machine is enough.", otherwise, ORDER),
    ),
)
