<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="school" tilewidth="32" tileheight="32" tilecount="176" columns="16">
 <image source="../assets/tiles/school.png" width="512" height="352"/>
 <tile id="0">
  <properties>
   <property name="label" value="floor_wood_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="label" value="floor_wood_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="label" value="floor_wood_2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="label" value="floor_wood_3"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="label" value="floor_corridor_0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="label" value="floor_corridor_1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="label" value="floor_corridor_2"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="label" value="floor_corridor_3"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="label" value="floor_tile_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="9">
  <properties>
   <property name="label" value="floor_tile_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="10">
  <properties>
   <property name="label" value="floor_tile_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="label" value="floor_gym_0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="12">
  <properties>
   <property name="label" value="floor_gym_1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="13">
  <properties>
   <property name="label" value="floor_gym_2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="label" value="floor_gym_line_h"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="label" value="floor_gym_line_v"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="label" value="floor_gym_line_ne"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="label" value="floor_gym_line_nw"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="label" value="floor_gym_line_se"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="label" value="floor_gym_line_sw"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="label" value="floor_cafeteria_0"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="label" value="floor_cafeteria_1"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="label" value="floor_cafeteria_2"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="label" value="ground_0"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="24">
  <properties>
   <property name="label" value="ground_1"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="25">
  <properties>
   <property name="label" value="ground_2"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="label" value="pavement_0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="27">
  <properties>
   <property name="label" value="pavement_1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="28">
  <properties>
   <property name="label" value="pavement_2"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="label" value="stairs_h"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="label" value="stairs_v"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="label" value="doorsill_h"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="label" value="doorsill_v"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="label" value="doormat"/>
   <property name="surface" value="mat"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="label" value="exit_arrow"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="label" value="wall_00"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="36">
  <properties>
   <property name="label" value="wall_01"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="37">
  <properties>
   <property name="label" value="wall_02"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="38">
  <properties>
   <property name="label" value="wall_03"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="39">
  <properties>
   <property name="label" value="wall_04"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="40">
  <properties>
   <property name="label" value="wall_05"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="41">
  <properties>
   <property name="label" value="wall_06"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="42">
  <properties>
   <property name="label" value="wall_07"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="43">
  <properties>
   <property name="label" value="wall_08"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="44">
  <properties>
   <property name="label" value="wall_09"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="45">
  <properties>
   <property name="label" value="wall_10"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="46">
  <properties>
   <property name="label" value="wall_11"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="47">
  <properties>
   <property name="label" value="wall_12"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="48">
  <properties>
   <property name="label" value="wall_13"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="49">
  <properties>
   <property name="label" value="wall_14"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="50">
  <properties>
   <property name="label" value="wall_15"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="51">
  <properties>
   <property name="label" value="window_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="52">
  <properties>
   <property name="label" value="window_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="53">
  <properties>
   <property name="label" value="railing_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="54">
  <properties>
   <property name="label" value="railing_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="55">
  <properties>
   <property name="label" value="partition_h"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="56">
  <properties>
   <property name="label" value="partition_v"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="57">
  <properties>
   <property name="label" value="pillar"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="58">
  <properties>
   <property name="label" value="fence"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="59">
  <properties>
   <property name="label" value="desk_n"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="60">
  <properties>
   <property name="label" value="desk_e"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="61">
  <properties>
   <property name="label" value="desk_s"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="62">
  <properties>
   <property name="label" value="desk_w"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="63">
  <properties>
   <property name="label" value="desk_fallen_0"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="64">
  <properties>
   <property name="label" value="desk_fallen_1"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="65">
  <properties>
   <property name="label" value="chair_n"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="label" value="chair_e"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="label" value="chair_s"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="label" value="chair_w"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="label" value="chair_fallen"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="label" value="teacher_desk_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="71">
  <properties>
   <property name="label" value="teacher_desk_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="72">
  <properties>
   <property name="label" value="lectern"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="73">
  <properties>
   <property name="label" value="board_n_0"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="label" value="board_n_1"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="label" value="board_n_2"/>
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="label" value="board_s_0"/>
  </properties>
 </tile>
 <tile id="77">
  <properties>
   <property name="label" value="board_s_1"/>
  </properties>
 </tile>
 <tile id="78">
  <properties>
   <property name="label" value="board_s_2"/>
  </properties>
 </tile>
 <tile id="79">
  <properties>
   <property name="label" value="board_w_0"/>
  </properties>
 </tile>
 <tile id="80">
  <properties>
   <property name="label" value="board_w_1"/>
  </properties>
 </tile>
 <tile id="81">
  <properties>
   <property name="label" value="board_w_2"/>
  </properties>
 </tile>
 <tile id="82">
  <properties>
   <property name="label" value="board_e_0"/>
  </properties>
 </tile>
 <tile id="83">
  <properties>
   <property name="label" value="board_e_1"/>
  </properties>
 </tile>
 <tile id="84">
  <properties>
   <property name="label" value="board_e_2"/>
  </properties>
 </tile>
 <tile id="85">
  <properties>
   <property name="label" value="locker_n"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="86">
  <properties>
   <property name="label" value="locker_e"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="87">
  <properties>
   <property name="label" value="locker_s"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="88">
  <properties>
   <property name="label" value="locker_w"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="89">
  <properties>
   <property name="label" value="shoe_rack_n"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="90">
  <properties>
   <property name="label" value="shoe_rack_e"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="91">
  <properties>
   <property name="label" value="shoe_rack_s"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="92">
  <properties>
   <property name="label" value="shoe_rack_w"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="93">
  <properties>
   <property name="label" value="bookshelf_n"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="94">
  <properties>
   <property name="label" value="bookshelf_e"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="95">
  <properties>
   <property name="label" value="bookshelf_s"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="96">
  <properties>
   <property name="label" value="bookshelf_w"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="97">
  <properties>
   <property name="label" value="notice_n"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="label" value="notice_e"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="label" value="notice_s"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="label" value="notice_w"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="label" value="trash_bin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="102">
  <properties>
   <property name="label" value="extinguisher"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="label" value="vending_0"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="104">
  <properties>
   <property name="label" value="vending_1"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="105">
  <properties>
   <property name="label" value="water_purifier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="106">
  <properties>
   <property name="label" value="plant"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="107">
  <properties>
   <property name="label" value="bench_h"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="108">
  <properties>
   <property name="label" value="bench_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="109">
  <properties>
   <property name="label" value="lab_bench_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="110">
  <properties>
   <property name="label" value="lab_bench_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="111">
  <properties>
   <property name="label" value="lab_bench_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="112">
  <properties>
   <property name="label" value="lab_sink"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="113">
  <properties>
   <property name="label" value="lab_glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="114">
  <properties>
   <property name="label" value="fume_hood"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="115">
  <properties>
   <property name="label" value="cage"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="116">
  <properties>
   <property name="label" value="skeleton"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="117">
  <properties>
   <property name="label" value="bed_head"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="118">
  <properties>
   <property name="label" value="bed_foot"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="119">
  <properties>
   <property name="label" value="curtain_v"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="120">
  <properties>
   <property name="label" value="curtain_h"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="121">
  <properties>
   <property name="label" value="medicine_cabinet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="122">
  <properties>
   <property name="label" value="console_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="123">
  <properties>
   <property name="label" value="console_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="124">
  <properties>
   <property name="label" value="console_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="125">
  <properties>
   <property name="label" value="microphone"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="126">
  <properties>
   <property name="label" value="speaker"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="127">
  <properties>
   <property name="label" value="rack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="128">
  <properties>
   <property name="label" value="table_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="129">
  <properties>
   <property name="label" value="table_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="130">
  <properties>
   <property name="label" value="table_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="131">
  <properties>
   <property name="label" value="stool"/>
  </properties>
 </tile>
 <tile id="132">
  <properties>
   <property name="label" value="counter_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="133">
  <properties>
   <property name="label" value="counter_m"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="134">
  <properties>
   <property name="label" value="counter_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="135">
  <properties>
   <property name="label" value="stove"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="136">
  <properties>
   <property name="label" value="kitchen_sink"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="137">
  <properties>
   <property name="label" value="fridge"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="138">
  <properties>
   <property name="label" value="tray_rack"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="139">
  <properties>
   <property name="label" value="toilet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="140">
  <properties>
   <property name="label" value="urinal"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="141">
  <properties>
   <property name="label" value="basin"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="142">
  <properties>
   <property name="label" value="mop_bucket"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="143">
  <properties>
   <property name="label" value="mat_0"/>
  </properties>
 </tile>
 <tile id="144">
  <properties>
   <property name="label" value="mat_1"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="label" value="vault_box"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="146">
  <properties>
   <property name="label" value="ball_cage"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="147">
  <properties>
   <property name="label" value="ball"/>
  </properties>
 </tile>
 <tile id="148">
  <properties>
   <property name="label" value="stage_edge"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="149">
  <properties>
   <property name="label" value="office_desk_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="150">
  <properties>
   <property name="label" value="office_desk_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="151">
  <properties>
   <property name="label" value="filing_cabinet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="152">
  <properties>
   <property name="label" value="copier"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="153">
  <properties>
   <property name="label" value="boxes"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="154">
  <properties>
   <property name="label" value="sofa_l"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="155">
  <properties>
   <property name="label" value="sofa_r"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="156">
  <properties>
   <property name="label" value="bush"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="157">
  <properties>
   <property name="label" value="bus_stop"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
 <tile id="158">
  <properties>
   <property name="label" value="blood_0"/>
  </properties>
 </tile>
 <tile id="159">
  <properties>
   <property name="label" value="blood_1"/>
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="label" value="blood_2"/>
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="label" value="blood_3"/>
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="label" value="papers_0"/>
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="label" value="papers_1"/>
  </properties>
 </tile>
 <tile id="164">
  <properties>
   <property name="label" value="papers_2"/>
  </properties>
 </tile>
 <tile id="165">
  <properties>
   <property name="label" value="glass_0"/>
  </properties>
 </tile>
 <tile id="166">
  <properties>
   <property name="label" value="glass_1"/>
  </properties>
 </tile>
 <tile id="167">
  <properties>
   <property name="label" value="bag"/>
  </properties>
 </tile>
 <tile id="168">
  <properties>
   <property name="label" value="shoe"/>
  </properties>
 </tile>
 <tile id="169">
  <properties>
   <property name="label" value="puddle"/>
  </properties>
 </tile>
 <tile id="170">
  <properties>
   <property name="label" value="sign_class"/>
  </properties>
 </tile>
 <tile id="171">
  <properties>
   <property name="label" value="sign_exit"/>
  </properties>
 </tile>
 <tile id="172">
  <properties>
   <property name="label" value="hoop_n"/>
  </properties>
 </tile>
 <tile id="173">
  <properties>
   <property name="label" value="hoop_s"/>
  </properties>
 </tile>
 <tile id="174">
  <properties>
   <property name="label" value="lamp_off"/>
  </properties>
 </tile>
 <tile id="175">
  <properties>
   <property name="label" value="tree"/>
  </properties>
 </tile>
</tileset>
